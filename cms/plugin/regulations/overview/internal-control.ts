import { fill, type Text } from '../../core/text.ts'
import type { UnitOfYear, YearFigures } from '../../year/figures.ts'
import { part, type Part, type PartState } from '../../year/part.ts'
import type { OverviewCounts } from './rules.ts'

const words = {
  proposed: {
    nb: 'Krav som ser ut til å gjelde enheten: {all}. Ingen er gått gjennom i Verne.',
    en: 'Requirements that seem to apply to the unit: {all}. None has been gone through in Verne.',
  },
  kept: {
    nb: 'Krav enheten har gått gjennom i Verne: {decided}',
    en: 'Requirements the unit has gone through in Verne: {decided}',
  },
  through: {
    nb: 'Krav som er gått gjennom i {period}: {through} av {all}',
    en: 'Requirements gone through in {period}: {through} of {all}',
  },
  changed: {
    nb: 'Krav der loven er endret siden enheten sist gikk gjennom dem: {changed}',
    en: 'Requirements whose law has changed since the unit last went through them: {changed}',
  },
} satisfies Record<string, Text>

interface RequirementFacts {
  readonly unit: Pick<UnitOfYear, 'code' | 'process'>
  /** Null where nobody counted them. */
  readonly counts: OverviewCounts | null
  /** The period is over: which were gone through in it is not known, only when each last was. */
  readonly over: boolean
  readonly period: string
}

function facts({ day, period, requirements }: YearFigures, unit: UnitOfYear): RequirementFacts {
  return {
    unit,
    counts: requirements?.get(unit.id) ?? null,
    over: period.to < day,
    period: period.label,
  }
}

/** How far a unit has come with its overview of requirements. Nothing is said for a unit that nothing is asked of. */
export function requirementState({ counts, over, period, unit }: RequirementFacts): PartState {
  const nothing: PartState = { standing: null, has: [], lacks: [] }
  if (counts === null || counts.all === 0) return nothing
  const link = { kind: 'requirements', code: unit.code } as const
  const said = (text: Text) => ({ text: fill(text, { ...counts, period }), link })
  if (counts.decided === 0) {
    return unit.process === 'own' && !over ? { ...nothing, has: [said(words.proposed)] } : nothing
  }
  if (over) return { standing: 'inPlace', has: [said(words.kept)], lacks: [] }
  const { all, changed, through } = counts
  return {
    standing: changed > 0 ? 'lacks' : through < all ? 'underWay' : 'inPlace',
    has: [said(words.through)],
    lacks: changed > 0 ? [said(words.changed)] : [],
  }
}

/** What a unit's overview of requirements shows of it. */
export const requirementsControl: readonly Part[] = [part('law', facts, requirementState)]
