import type { PayloadRequest } from 'payload'
import { asText, type Text } from '../../core/text.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { local } from '../../database/local.ts'
import { isStanding } from '../../inspections/rules.ts'
import type { OrderState } from '../../inspections/orders/text.ts'

/** What an authority inspected and ordered, counted. */
export interface InspectedBy {
  readonly name: Text
  /** Inspections in the year, and in the one before. */
  readonly inspections: number
  readonly before: number
  /** Orders given in the year, of inspections in whichever. */
  readonly ordered: number
  /** Orders of whichever year that were not met when the year ended, and those of them past their deadline. */
  readonly standing: number
  readonly overdue: number
}

/** An inspection, as far as it is counted. */
export interface InspectionFact {
  readonly id: string
  readonly authority: Text
  /** The day of the visit, or of the letter where nobody came. */
  readonly on: string
  /** The day its orders are given: that of the letter, or of the visit where no letter has a date. */
  readonly orderedOn: string
}

/** An order, as far as it is counted. */
export interface OrderFact {
  readonly inspection: string
  readonly state: OrderState
  readonly deadline: string
  /** The day the authority said that it is met, or lifted it; null before that. */
  readonly endedOn: string | null
}

/** What each authority inspected and ordered, those that did most first. @param until the last day that counts */
export function inspectionCounts(
  inspections: readonly InspectionFact[],
  orders: readonly OrderFact[],
  { until, year }: { readonly year: number; readonly until: string },
): InspectedBy[] {
  return [...Map.groupBy(inspections, ({ authority }) => authority.nb).values()]
    .flatMap((own): InspectedBy[] => {
      const [first] = own
      if (!first) return []
      const inspectedIn = (which: number): number =>
        own.filter(({ on }) => on <= until && on.startsWith(`${String(which)}-`)).length
      const given = own.filter(({ orderedOn }) => orderedOn <= until)
      const ordersOf = (of: readonly InspectionFact[]): OrderFact[] => {
        const ids = new Set(of.map(({ id }) => id))
        return orders.filter(({ inspection }) => ids.has(inspection))
      }
      const ofYear = given.filter(({ orderedOn }) => orderedOn.startsWith(`${String(year)}-`))
      const standing = ordersOf(given).filter((each) => stoodOn(each, until))
      return [
        {
          name: first.authority,
          inspections: inspectedIn(year),
          before: inspectedIn(year - 1),
          ordered: ordersOf(ofYear).length,
          standing: standing.length,
          overdue: standing.filter(({ deadline }) => deadline < until).length,
        },
      ]
    })
    .filter(
      ({ before, inspections: count, ordered, standing }) =>
        before + count + ordered + standing > 0,
    )
    .toSorted(
      (one, other) =>
        other.inspections - one.inspections || one.name.nb.localeCompare(other.name.nb, 'nb'),
    )
}

/** True for an order that was not met yet when a day ended. */
function stoodOn(order: OrderFact, day: string): boolean {
  return isStanding(order) || (order.endedOn !== null && order.endedOn > day)
}

/** The same, loaded as the system in three queries. */
export async function inspectedBy(
  req: PayloadRequest,
  of: { readonly year: number; readonly until: string },
): Promise<InspectedBy[]> {
  const [inspections, orders, authorities] = await Promise.all([
    groupCounts(req, {
      collection: 'inspections',
      // The id is each one's own: a group is one inspection, without its texts.
      by: ['id', 'authority', 'otherAuthority', 'visitDate', 'letterDate'],
      where: {},
    }),
    groupCounts(req, {
      collection: 'inspection-orders',
      by: ['id', 'inspection', 'state', 'deadline', 'confirmedOn', 'liftedOn'],
      where: {},
    }),
    local.find(req, 'authorities', {
      overrideAccess: true,
      locale: 'all',
      select: { name: true },
    }),
  ])
  const names = new Map(authorities.map(({ id, name }) => [id, asText(name)]))
  return inspectionCounts(
    inspections.map(({ values }) => {
      const other = String(values.otherAuthority ?? '')
      const [visit, letter] = [stringOf(values.visitDate), stringOf(values.letterDate)]
      return {
        id: String(values.id),
        authority: names.get(String(values.authority)) ?? { nb: other, en: other },
        on: visit ?? letter ?? '',
        orderedOn: letter ?? visit ?? '',
      }
    }),
    orders.map(({ values }) => ({
      inspection: String(values.inspection),
      state: values.state as OrderState,
      deadline: String(values.deadline),
      endedOn: stringOf(values.confirmedOn) ?? stringOf(values.liftedOn),
    })),
    of,
  )
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
