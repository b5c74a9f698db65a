import { fill, type Text } from '../core/text.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import { dayInWords, part, type Part, type PartState, type Said } from '../year/part.ts'
import type { StandingOrder } from './count.ts'

const words = {
  open: {
    nb: 'Pålegg {number} fra tilsyn skal besvares innen {day}',
    en: 'Order {number} of an inspection must be answered by {day}',
  },
  answered: {
    nb: 'Pålegg {number} fra tilsyn er besvart og venter på bekreftelse',
    en: 'Order {number} of an inspection is answered and waits to be confirmed',
  },
  late: {
    nb: 'Enheten har ikke svart på pålegg {number} fra tilsyn. Fristen var {day}.',
    en: 'The unit has not answered order {number} of an inspection. The deadline was {day}.',
  },
} satisfies Record<string, Text>

interface OrderFacts {
  /** Those that stand, by deadline. */
  readonly orders: readonly StandingOrder[]
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
}

function facts({ day, orders }: YearFigures, { id }: UnitOfYear): OrderFacts {
  return { orders: orders?.get(id) ?? [], day }
}

/** The orders of authorities that stand in a unit. It lacks the answers whose deadlines have passed. */
export function orderControl({ day, orders }: OrderFacts): PartState {
  const said = (text: Text, { deadline, number }: StandingOrder): Said => ({
    text: fill(text, { number, day: dayInWords(deadline) }),
    link: { kind: 'inspectionOrder', number },
  })
  const isLate = ({ deadline, state }: StandingOrder): boolean => state === 'open' && deadline < day
  const late = orders.filter(isLate)
  const rest = orders.filter((each) => !isLate(each))
  return {
    standing: late.length > 0 ? 'lacks' : null,
    has: rest.map((each) => said(each.state === 'open' ? words.open : words.answered, each)),
    lacks: late.map((each) => said(words.late, each)),
  }
}

/** What the orders of authorities show of a unit. */
export const orderPoint: readonly Part[] = [part('review', facts, orderControl)]
