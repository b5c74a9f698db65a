import type { PayloadRequest } from 'payload'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { longest } from '../../core/fields.ts'
import { today } from '../../core/dates.ts'
import { fill, say, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import type { Inspection, InspectionOrder } from '../../generated-types.ts'
import { registerOrdered } from '../../nonconformities/register-ordered.ts'
import { optionsOf } from '../../options.ts'
import { authorityName, casesOf } from '../load.ts'
import { tellOfOrder } from '../told.ts'
import { tellNewDeadline } from './new-deadline.ts'
import { orderCaseText } from './text.ts'

/** Registers an order as a nonconformity and tells of it. Done twice, also at once, there is one, told of once. */
export async function registerOrder(
  req: PayloadRequest,
  inspection: Inspection,
  order: InspectionOrder,
): Promise<void> {
  const { deadline, id, language, legalBasis, number, text, title, unit } = order
  const authority = await authorityName(req, inspection)
  const said = {
    authority,
    inspection: inspection.number,
    number,
    day: { nb: spokenDay(deadline, 'nb'), en: spokenDay(deadline, 'en') },
  }
  const written = [text, legalBasis ?? ''].filter((each) => each !== '').join('\n\n')
  const words = (template: Text, own: string, most: number): string =>
    cut(say(fill(template, { ...said, written: own }), language), most)
  await registerOrdered(req, {
    inspection: inspection.id,
    order: id,
    title: words(orderCaseText.title, title, longest.line),
    description: words(orderCaseText.description, written, longest.paragraphs),
    unit: idOf(unit),
    language,
    eventDate: dayFound(inspection, today(optionsOf(req.payload).clock)),
  })
  await tellOfOrder(req, inspection, order)
}

/** The day an order is of: of the letter, else of a visit that has been. */
function dayFound({ letterDate, visitDate }: Inspection, day: string): string {
  const found = letterDate ?? visitDate ?? day
  return found > day ? day : found
}

function cut(whole: string, most: number): string {
  if (whole.length <= most) return whole
  return `${whole
    .slice(0, most - 1)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()}…`
}

/**
 * Completes, at a start and by night, what a crash has cut off between an order and its nonconformity, or what that is told of
 * a new deadline. One that cannot be
 * completed is logged and tried again the next time; it stops neither the others nor the start.
 */
export async function completeOrders(req: PayloadRequest): Promise<void> {
  const system = { overrideAccess: true } as const
  const orders = await local.find(req, 'inspection-orders', system)
  const cases = await casesOf(req, orders)
  for (const order of orders) {
    try {
      if (cases.has(order.id)) {
        await tellNewDeadline(req, order)
        continue
      }
      const of = await local.findById(req, 'inspections', idOf(order.inspection), system)
      if (of) await registerOrder(req, of, order)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      req.payload.logger.error({
        msg: `The nonconformity of order ${order.number} could not be registered, and is tried again: ${reason}`,
      })
    }
  }
}
