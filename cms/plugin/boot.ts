import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { completeTrail } from './audit-log/complete.ts'
import { freeAbandoned } from './jobs/free.ts'
import { fillListKeys } from './records/fill-list-keys.ts'
import { measureKeys } from './measures/list.ts'
import { nonconformityKeys } from './nonconformities/list.ts'
import { processKeys } from './processes/list.ts'
import { forgetReporters } from './nonconformities/forget-reporters.ts'
import { correctAncestors } from './organisation/hooks.ts'
import { reapSending } from './outbox/send.ts'
import { completeAllFindings } from './processes/register-findings.ts'
import { completeRequests } from './publishing/complete.ts'
import { keepUpWithTheDay } from './publishing/publish.ts'

/** Completes what a crash may have cut off between two writes, and frees jobs of a process that is gone. */
export async function recover(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  await freeAbandoned(req)
  await reapSending(req)
  await correctAncestors(req)
  await fillListKeys(measureKeys)(req)
  await fillListKeys(nonconformityKeys)(req)
  await fillListKeys(processKeys)(req)
  await forgetReporters(req)
  await completeTrail(req)
  await completeAllFindings(req)
  await completeRequests(req)
  await catchUp(req)
}

/** What cannot be published is no reason to keep a server, and everyone's reports with it, from starting. */
async function catchUp(req: PayloadRequest): Promise<void> {
  try {
    await keepUpWithTheDay(req)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    req.payload.logger.error({
      msg: `At the start, what readers see could not be brought up to date: ${reason}`,
    })
  }
}
