import { fill, type Text } from '../core/text.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import { dayInWords, part, type Part, type PartState, type Said } from '../year/part.ts'
import type { EvaluationOfYear } from './count.ts'

const words = {
  approved: {
    nb: 'Samsvarsvurdering for {year}, godkjent {day}. Krav som er delvis oppfylt: {partly}. Krav som ikke er oppfylt: {not}.',
    en: 'Compliance evaluation of {year}, approved on {day}. Requirements met in part: {partly}. Requirements not met: {not}.',
  },
  open: {
    nb: 'Samsvarsvurdering for {year}: under arbeid',
    en: 'Compliance evaluation of {year}: in progress',
  },
  concluded: {
    nb: 'Samsvarsvurdering for {year}: venter på godkjenning',
    en: 'Compliance evaluation of {year}: awaiting approval',
  },
  old: {
    nb: 'Den siste godkjente samsvarsvurderingen gjelder {year}. Vurderingen skal gjøres hvert år.',
    en: 'The last approved compliance evaluation is of {year}. It must be done every year.',
  },
} satisfies Record<string, Text>

interface ComplianceFacts {
  /** The newest first. */
  readonly evaluations: readonly EvaluationOfYear[]
  /** Year the period ends in. */
  readonly year: number
}

function facts({ evaluations, period }: YearFigures, { id }: UnitOfYear): ComplianceFacts {
  return { evaluations: evaluations?.get(id) ?? [], year: Number(period.to.slice(0, 4)) }
}

/**
 * When a unit's conformity with law was last evaluated and how it went, and what is under way. Units that never evaluated
 * theirs lack nothing: the institution may do it for all. One that has begun does it every year.
 */
export function complianceControl({ evaluations, year }: ComplianceFacts): PartState {
  const approved = evaluations.find(({ state }) => state === 'approved')
  const underWay = evaluations.find(
    (each) => each.state !== 'approved' && each.year > (approved?.year ?? 0),
  )
  const said = (text: Text, { number, ...each }: EvaluationOfYear): Said => ({
    text: fill(text, {
      ...{ year: String(each.year), partly: each.partly, not: each.not },
      day: each.approvedDate === null ? '' : dayInWords(each.approvedDate),
    }),
    link: { kind: 'compliance', number },
  })
  const old = approved !== undefined && underWay === undefined && approved.year < year - 1
  return {
    standing: old ? 'lacks' : null,
    has: [
      ...(approved ? [said(words.approved, approved)] : []),
      ...(underWay
        ? [said(underWay.state === 'open' ? words.open : words.concluded, underWay)]
        : []),
    ],
    lacks: old ? [said(words.old, approved)] : [],
  }
}

/** What the compliance evaluations of a unit show of it. */
export const compliancePoint: readonly Part[] = [part('review', facts, complianceControl)]
