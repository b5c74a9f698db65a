import type { PayloadRequest } from 'payload'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { longest } from '../../core/fields.ts'
import { fill, say } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import type { InspectionOrder } from '../../generated-types.ts'
import { writeStep } from '../../records/record-step.ts'
import { casesOf } from '../load.ts'
import { orderCaseText } from './text.ts'

/**
 * Has the case of an order say the deadline the authority has given it since: its text names the first one. Done twice, or
 * taken up after a crash, it is said once.
 */
export async function tellNewDeadline(
  req: PayloadRequest,
  order: Pick<InspectionOrder, 'deadline' | 'id' | 'language' | 'number' | 'steps'>,
): Promise<void> {
  const extended = order.steps?.findLast(({ step }) => step === 'extend')
  if (!extended) return
  const id = (await casesOf(req, [order])).get(order.id)
  if (id === undefined) return
  const record = await local.findById(req, 'nonconformities', id, { overrideAccess: true })
  if (!record) return
  const { deadline, language, number } = order
  const said = { number, day: spokenDay(deadline, language), reason: extended.note ?? '' }
  const note = say(fill(orderCaseText.newDeadline, said), language).slice(0, longest.paragraphs)
  if (record.steps?.some((each) => each.step === 'newDeadline' && each.note === note)) return
  await writeStep(req, 'nonconformities', record, { data: {}, step: { step: 'newDeadline', note } })
}
