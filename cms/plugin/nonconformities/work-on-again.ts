import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { signature, writeStep } from '../records/record-step.ts'
import { deadlineBasis } from './deadlines/due.ts'
import { reopen } from './steps/reopen.ts'
import { start } from './steps/start.ts'

/**
 * Has a case worked on again, with the reason: one that came to its end is reopened, and one whose effect is being checked is
 * started anew. One that is worked on stays as it is. Whoever calls has asked for the right.
 */
export async function workOnAgain(req: PayloadRequest, id: string, reason: string): Promise<void> {
  const record = await local.findById(req, 'nonconformities', id, { overrideAccess: true })
  if (!record) return
  const [{ at, name }, { person }] = await Promise.all([signature(req), principalOf(req)])
  const shared = {
    record,
    facts: await deadlineBasis(req, record),
    day: today(optionsOf(req.payload).clock),
    by: { person, name, at },
  }
  if (reopen.fits(record)) {
    const context = { ...shared, values: { reason } }
    const { data } = reopen.write(context)
    const outcome = { data, step: { step: 'reopen' as const, note: reason } }
    const written = await writeStep(req, 'nonconformities', record, outcome)
    await reopen.after?.(req, written, context)
  } else if (record.state === 'effectCheck') {
    const { data } = start.write({ ...shared, values: { note: reason } })
    const outcome = { data, step: { step: 'start' as const, note: reason } }
    await writeStep(req, 'nonconformities', record, outcome)
  }
}
