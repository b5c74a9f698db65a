import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import type { ReporterTrace } from '../retention/forget/trace.ts'
import { forgottenThrough } from './rules.ts'

const system = { overrideAccess: true } as const

/** Takes out who asked, and who was answered, a year after the decision. The decision and what was given out stay. */
export async function forgetRequesters(req: PayloadRequest): Promise<void> {
  const day = today(optionsOf(req.payload).clock)
  const found = await local.find(req, 'access-requests', {
    ...system,
    where: {
      and: [
        { decided: { less_than_equal: forgottenThrough(day) } },
        { requesterForgotten: { exists: false } },
      ],
    },
  })
  for (const { id, version } of found) {
    const data = { requester: null, recipient: null, asked: null, requesterForgotten: day, version }
    await local.update(req, 'access-requests', id, data, system)
  }
}

/**
 * Who reported stands in the working copies of a case, so that it is taken out of them: they go when it is forgotten. They are
 * taken anew where somebody still waits for an answer.
 */
export const workingCopies: ReporterTrace = async (req, { found }) => {
  const requests = await local.find(req, 'access-requests', {
    ...system,
    where: { and: [{ nonconformity: { equals: found.id } }, { state: { equals: 'received' } }] },
  })
  for (const { copy, id, version } of requests) {
    if (!copy) continue
    await local.update(req, 'access-requests', id, { copy: null, chosen: null, version }, system)
  }
}
