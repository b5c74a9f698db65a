import { fill, type Text } from '../../../core/text.ts'
import type { UnitOfYear, YearFigures } from '../../../year/figures.ts'
import { part, type Part, type PartState } from '../../../year/part.ts'
import type { PlanCounts } from './count.ts'
import { planYearOf } from './rules.ts'

const words = {
  plan: {
    nb: 'Kurs i opplæringsplanen: {courses}, holdt: {held}.',
    en: 'Courses in the training plan: {courses}, held: {held}.',
  },
  cost: { nb: 'Kostnad til sammen: {cost} kr.', en: 'Cost in total: NOK {cost}.' },
  unknown: {
    nb: 'Kurs uten kostnad ennå: {unknown}.',
    en: 'Courses without a cost yet: {unknown}.',
  },
} satisfies Record<string, Text>

interface PlanFacts {
  readonly code: string
  /** Of the plan that is counted. */
  readonly year: number
  readonly counts: PlanCounts | null
}

function facts({ period, plans }: YearFigures, { code, id }: UnitOfYear): PlanFacts {
  return { code, year: planYearOf(period), counts: plans?.get(id) ?? null }
}

/** What a unit shows of its training plan: how many courses, how many are held, and what they cost as far as one knows. */
export function planControl({ code, counts, year }: PlanFacts): PartState {
  if (counts === null || counts.courses === 0) return { standing: null, has: [], lacks: [] }
  const { cost, courses, held, unknown } = counts
  const spoken = {
    nb: new Intl.NumberFormat('nb-NO').format(cost),
    en: new Intl.NumberFormat('en-GB').format(cost),
  }
  const said: readonly Text[] = [
    words.plan,
    ...(unknown < courses ? [words.cost] : []),
    ...(unknown > 0 ? [words.unknown] : []),
  ]
  const sentences = {
    nb: said.map(({ nb }) => nb).join(' '),
    en: said.map(({ en }) => en).join(' '),
  }
  const text = fill(sentences, { courses, held, cost: spoken, unknown })
  return { standing: null, has: [{ text, link: { kind: 'trainingPlan', code, year } }], lacks: [] }
}

/** What the training plan of a unit shows of it. */
export const planPart: readonly Part[] = [part('knowledge', facts, planControl)]
