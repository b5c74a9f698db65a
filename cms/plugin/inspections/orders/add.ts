import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { today } from '../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { fill } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { isOldVersion } from '../../database/optimistic.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Inspection, InspectionOrder } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { gather, type Given, refuseFaults } from '../../records/engine.ts'
import { withNumber } from '../../records/record-number.ts'
import { signature, writeStep } from '../../records/record-step.ts'
import { casesOf } from '../load.ts'
import { keyIn } from '../register.ts'
import { inspectionRefusalText as text, inspectionStateText } from '../text.ts'
import { orderInput } from './input.ts'
import { registerOrder } from './register-order.ts'

/**
 * Writes in an order of an inspection and registers it as a nonconformity of the unit. Sent twice with one key, also at
 * once, there is one of each; what a crash has cut off is completed when it is sent again, and at a start.
 * @param sent `inspection` is the number of the inspection
 * @throws Refusal with everything that is wrong; 403 without the right; 409 for an inspection that is answered or closed
 */
export async function addOrder(
  req: PayloadRequest,
  sent: Given & { readonly key: string },
): Promise<InspectionOrder> {
  if (!(await reachOf(req, 'inspection-orders', 'add')).all) {
    refuse(req, text.notAllowed, { status: 403, code: 'notAllowed' })
  }
  for (let left = mostTries; ; left -= 1) {
    try {
      return await inTransaction(req, () => write(req, sent))
    } catch (error) {
      // Another order was written in at the same moment, or a letter: the inspection is read anew.
      if (left === 1 || !isOldVersion(error)) throw error
    }
  }
}

const mostTries = 8

async function write(
  req: PayloadRequest,
  { key: sent, ...given }: Given & { readonly key: string },
): Promise<InspectionOrder> {
  const { faults, values } = await gather(req, orderInput, given)
  const { inspection: number, ...said } = values
  const unread = new Set(faults.map(({ field }) => field))
  const inspection = unread.has('inspection') ? null : await inspectionWith(req, number)
  const key = `${inspection?.id ?? ''}:${sent}`
  const there = await byKey(req, key)
  if (inspection && there) return settled(req, inspection, there)
  const unknown = inspection === null && !unread.has('inspection')
  const early = !unread.has('deadline') && said.deadline < (inspection?.letterDate ?? '')
  refuseFaults(
    req,
    [
      ...faults,
      ...(unknown ? [{ code: 'unknownInspection', field: 'inspection' }] : []),
      ...(early ? [{ code: 'deadlineBefore', field: 'deadline' }] : []),
    ],
    text,
  )
  if (!inspection) throw new Error('An inspection that is unknown was refused.')
  if (inspection.state !== 'open') refuseState(req, inspection)
  return make(req, inspection, { ...said, key })
}

/** The inspection with a number, as far as the one who asks may read it. */
async function inspectionWith(req: PayloadRequest, number: string): Promise<Inspection | null> {
  const where = { number: { equals: number.toUpperCase() } }
  const mine = { overrideAccess: false, where, limit: 1 } as const
  const [found] = await local.find(req, 'inspections', mine)
  return found ?? null
}

async function make(
  req: PayloadRequest,
  inspection: Inspection,
  given: Pick<InspectionOrder, 'deadline' | 'key' | 'text' | 'title'> & {
    readonly legalBasis: string | null
  },
): Promise<InspectionOrder> {
  const data = {
    ...given,
    inspection: inspection.id,
    unit: idOf(inspection.unit),
    language: inspection.language,
    state: 'open' as const,
    steps: [{ step: 'add' as const, ...(await signature(req)) }],
  }
  const year = today(optionsOf(req.payload).clock).slice(0, 4)
  return withNumber(req, 'inspection-orders', `PAL-${year}-`, async (number) => {
    const there = await byKey(req, given.key)
    const wanted = { ...structuredClone(data), number }
    const order =
      there ?? (await local.create(req, 'inspection-orders', wanted, { overrideAccess: true }))
    return settled(req, inspection, order)
  })
}

/**
 * An order that is stored, with its line in the history of the inspection and its nonconformity. The line counts the
 * version of the inspection up: whoever closes it at the same moment has not seen the order, and of the two one is refused.
 */
async function settled(
  req: PayloadRequest,
  inspection: Inspection,
  order: InspectionOrder,
): Promise<InspectionOrder> {
  const stands = inspection.steps?.some(
    ({ note, step }) => step === 'addOrder' && note === order.number,
  )
  if (!stands) {
    if (inspection.state !== 'open') {
      // Where there are no transactions it was stored before the inspection was closed. Nobody has been told of it.
      const known = (await casesOf(req, [order])).size > 0
      if (known) return order
      await local.delete(req, 'inspection-orders', order.id, { overrideAccess: true })
      refuseState(req, inspection)
    }
    const outcome = { data: {}, step: { step: 'addOrder' as const, note: order.number } }
    await writeStep(req, 'inspections', inspection, outcome, inspection.version)
  }
  await registerOrder(req, inspection, order)
  return order
}

function refuseState(req: PayloadRequest, { state }: Inspection): never {
  const words = fill(text.notOpen, { state: inspectionStateText[state] })
  return refuse(req, words, { status: 409, code: 'notOpen' })
}

async function byKey(req: PayloadRequest, key: string): Promise<InspectionOrder | undefined> {
  const where = { key: { equals: key } }
  const all = { overrideAccess: true, where, limit: 1 } as const
  const [found] = await local.find(req, 'inspection-orders', all)
  return found
}

/** `POST /api/inspection-orders/add` with `{ key, … }` as `orderInput`. Answers `{ doc }`. */
export const addEndpoint: Endpoint = memberEndpoint({
  path: '/add',
  method: 'post',
  handler: async (req) => {
    const { key, ...given } = await bodyOf(req)
    const made = await addOrder(req, { ...given, key: keyIn(req, key) })
    const { id, number, state, version } = made
    return Response.json({ doc: { id, number, state, version } })
  },
})
