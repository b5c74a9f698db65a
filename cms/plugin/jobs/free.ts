import type { Job, PayloadRequest, Where } from 'payload'
import { updateWhere } from '../database/update-where.ts'
import { optionsOf } from '../options.ts'
import { jobsHere } from './claim.ts'
import { isHeld } from './lease.ts'

/** A job as it is stored, with whose it is. */
type HeldJob = Job & { readonly heldBy?: string | null; readonly heldUntil?: string | null }

/** Jobs that are taken and whose process says nothing any more. */
export async function abandonedJobs(req: PayloadRequest): Promise<HeldJob[]> {
  const now = optionsOf(req.payload).clock()
  const here = jobsHere(req.payload.db)
  const { docs } = await req.payload.db.find<HeldJob>({
    collection: 'payload-jobs',
    pagination: false,
    limit: 0,
    req,
    where: { processing: { equals: true } },
  })
  return docs.filter(({ heldUntil, id }) => !here.has(String(id)) && !isHeld(heldUntil, now))
}

/**
 * Frees the jobs of processes that are gone, so that whoever looks for jobs takes them up. One whose process turns out
 * to live is left to it.
 * @returns how many were freed
 */
export async function freeAbandoned(req: PayloadRequest): Promise<number> {
  let freed = 0
  for (const { heldBy, heldUntil, id } of await abandonedJobs(req)) {
    const asSeen: Where[] = [
      { id: { equals: id } },
      { processing: { equals: true } },
      same('heldBy', heldBy),
      same('heldUntil', heldUntil),
    ]
    const free = { processing: false, heldBy: null, heldUntil: null }
    const change = { collection: 'payload-jobs', where: { and: asSeen }, data: free, req } as const
    if (await updateWhere(req.payload.db, change)) freed += 1
  }
  if (freed > 0) req.payload.logger.warn({ msg: `Freed ${String(freed)} jobs that were cut off.` })
  return freed
}

function same(field: string, value: string | null | undefined): Where {
  return { [field]: value == null ? { exists: false } : { equals: value } }
}
