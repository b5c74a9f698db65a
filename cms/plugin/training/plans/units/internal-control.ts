import { fill, type Text } from '../../../core/text.ts'
import type { UnitOfYear, YearFigures } from '../../../year/figures.ts'
import { part, type Part, type PartState } from '../../../year/part.ts'
import type { PlanCounts } from './count.ts'

const words = {
  plan: {
    nb: 'Opplæringsplan: {courses} kurs, {held} av dem holdt. Kostnad til sammen: {cost} kr.',
    en: 'Training plan: {courses} courses, {held} of them held. Cost in total: NOK {cost}.',
  },
} satisfies Record<string, Text>

interface PlanFacts {
  readonly code: string
  readonly counts: PlanCounts | null
}

function facts({ plans }: YearFigures, { code, id }: UnitOfYear): PlanFacts {
  return { code, counts: plans?.get(id) ?? null }
}

/** What a unit shows of its training plan: how many courses, how many are held, and what they cost. */
export function planControl({ code, counts }: PlanFacts): PartState {
  if (counts === null || counts.courses === 0) return { standing: null, has: [], lacks: [] }
  const { cost, courses, held } = counts
  const spoken = {
    nb: new Intl.NumberFormat('nb-NO').format(cost),
    en: new Intl.NumberFormat('en-GB').format(cost),
  }
  const text = fill(words.plan, { courses, held, cost: spoken })
  return { standing: null, has: [{ text, link: { kind: 'trainingPlan', code } }], lacks: [] }
}

/** What the training plan of a unit shows of it. */
export const planPart: readonly Part[] = [part('knowledge', facts, planControl)]
