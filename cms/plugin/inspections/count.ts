import type { PayloadRequest, Where } from 'payload'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import type { OrderState } from './orders/text.ts'

/** An order that stands, as far as the page of a unit and its tasks go. */
export interface StandingOrder {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly unit: string
  readonly state: OrderState
  readonly deadline: string
}

/**
 * The orders that stand in some units, by deadline, in one query however many there are.
 * @param units which units, as a condition on the field `unit`
 */
export async function standingOrders(
  req: PayloadRequest,
  units: Where,
): Promise<readonly StandingOrder[]> {
  const what = {
    key: `standing-orders:${JSON.stringify(units)}`,
    from: ['inspection-orders', 'units'],
  }
  return remembered(req, what, async () => {
    const found = await groupCounts(req, {
      collection: 'inspection-orders',
      // The number is each one's own: a group is one order, without its texts.
      by: ['id', 'number', 'title', 'language', 'unit', 'state', 'deadline'],
      where: { and: [units, { state: { in: ['open', 'answered'] } }] },
    })
    return found
      .map(({ values }) => ({
        id: String(values.id),
        number: String(values.number),
        title: String(values.title),
        language: values.language === 'en' ? ('en' as const) : ('nb' as const),
        unit: String(values.unit),
        state: values.state as OrderState,
        deadline: String(values.deadline),
      }))
      .toSorted((one, other) => one.deadline.localeCompare(other.deadline))
  })
}

/** The same, by unit. */
export async function ordersOfUnits(
  req: PayloadRequest,
  units: Where,
): Promise<ReadonlyMap<string, readonly StandingOrder[]>> {
  return Map.groupBy(await standingOrders(req, units), ({ unit }) => unit)
}
