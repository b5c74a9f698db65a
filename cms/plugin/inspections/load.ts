import type { PayloadRequest } from 'payload'
import type { Text } from '../core/text.ts'
import { asText } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Inspection, InspectionOrder } from '../generated-types.ts'
import type { OrderStand } from './rules.ts'

const system = { overrideAccess: true } as const

/** An order with the nonconformity it is registered as; null for none yet. */
export interface OrderOfInspection {
  readonly order: InspectionOrder
  readonly nonconformity: string | null
}

/** The orders of an inspection, in the order they were written. As the system: whoever reads an inspection reads them. */
export async function ordersOf(
  req: PayloadRequest,
  { id }: Pick<Inspection, 'id'>,
): Promise<readonly OrderOfInspection[]> {
  const where = { inspection: { equals: id } }
  const orders = await local.find(req, 'inspection-orders', { ...system, where, sort: 'serial' })
  const cases = await casesOf(req, orders)
  return orders.map((order) => ({ order, nonconformity: cases.get(order.id) ?? null }))
}

/** Ids of the nonconformities of orders, by order. */
export async function casesOf(
  req: PayloadRequest,
  orders: readonly Pick<InspectionOrder, 'id'>[],
): Promise<ReadonlyMap<string, string>> {
  if (orders.length === 0) return new Map()
  const found = await local.find(req, 'nonconformities', {
    ...system,
    where: {
      and: [
        { source: { equals: 'externalInspection' } },
        { finding: { in: orders.map(({ id }) => id) } },
      ],
    },
    select: { finding: true },
  })
  return new Map(found.map(({ finding, id }) => [finding ?? '', id]))
}

/** How the orders of an inspection stand, as the rules ask. */
export async function standOf(
  req: PayloadRequest,
  inspection: Pick<Inspection, 'id'>,
): Promise<OrderStand[]> {
  return (await ordersOf(req, inspection)).map(({ nonconformity, order }) => ({
    state: order.state,
    registered: nonconformity !== null,
  }))
}

/** What the authority of an inspection is called. */
export async function authorityName(
  req: PayloadRequest,
  { authority, otherAuthority }: Pick<Inspection, 'authority' | 'otherAuthority'>,
): Promise<Text> {
  const other = otherAuthority ?? ''
  if (!authority) return { nb: other, en: other }
  const all = { ...system, locale: 'all' } as const
  const found = await local.findById(req, 'authorities', idOf(authority), all)
  return asText(found?.name) ?? { nb: other, en: other }
}
