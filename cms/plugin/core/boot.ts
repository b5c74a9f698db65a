import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { completeTrail } from '../audit-log/complete.ts'
import { optionsOf } from '../options.ts'
import { correctAncestors } from '../organisation/hooks.ts'
import { reapSending } from '../outbox/send.ts'
import { completeAllFindings } from '../processes/register-findings.ts'
import { completeRequests } from '../publishing/complete.ts'
import { keepUpWithTheDay } from '../publishing/publish.ts'
import { instant } from './dates.ts'

/** Completes what a crash may have cut off between two writes, and frees jobs of a process that is gone. */
export async function recover(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  await reapJobs(req)
  await reapSending(req)
  await correctAncestors(req)
  await completeTrail(req)
  await completeAllFindings(req)
  await completeRequests(req)
  await keepUpWithTheDay(req)
}

/** Longest time a job may take, in minutes. One that was begun before that is not running any more. */
const longestJob = 6

/** Jobs have no lease: after kill -9 one stays "processing" for ever. With SQLite there is one process, so at boot none runs. */
export async function reapJobs(req: PayloadRequest): Promise<number> {
  const alone = req.payload.db.name === 'sqlite'
  const before = optionsOf(req.payload)
    .clock()
    .subtract({ minutes: alone ? 0 : longestJob })
  const { docs } = await req.payload.db.find({
    collection: 'payload-jobs',
    pagination: false,
    limit: 0,
    req,
    where: {
      and: [
        { processing: { equals: true } },
        { updatedAt: { less_than_equal: before.toString({ smallestUnit: 'millisecond' }) } },
      ],
    },
  })
  for (const { id } of docs) {
    await req.payload.db.updateOne({
      collection: 'payload-jobs',
      id,
      data: { processing: false },
      req,
    })
  }
  if (docs.length > 0) {
    const at = instant(optionsOf(req.payload).clock)
    req.payload.logger.warn({ msg: `Freed ${String(docs.length)} jobs that were cut off.`, at })
  }
  return docs.length
}
