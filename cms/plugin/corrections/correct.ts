import type { PayloadRequest, Where } from 'payload'
import { instant } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Correction as Recorded } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import type { AnyCorrection } from './correction.ts'

const batchSize = 200

/**
 * Does every correction that is not recorded as done, one after the other, in the order of the documents' ids. Each
 * batch is stored together with how far it reached: whoever is killed in the middle goes on from there. Where the
 * database has no transactions a batch may be looked at again, and is right already.
 */
export async function correct(
  req: PayloadRequest,
  corrections: readonly AnyCorrection[],
): Promise<void> {
  if (corrections.length === 0) return
  const found = await local.find(req, 'corrections', { overrideAccess: true })
  const recorded = new Map(found.map((each) => [each.id, each]))
  for (const correction of corrections) {
    let so = recorded.get(correction.key) ?? begun(correction.key)
    while (!so.doneAt) so = await correctBatch(req, correction, so)
  }
}

type Progress = Pick<Recorded, 'id' | 'reached' | 'looked' | 'corrected' | 'doneAt'>

const begun = (id: string): Progress => ({
  id,
  reached: null,
  looked: 0,
  corrected: 0,
  doneAt: null,
})

async function correctBatch(
  req: PayloadRequest,
  correction: AnyCorrection,
  before: Progress,
): Promise<Progress> {
  const { batch = batchSize, key } = correction
  return inTransaction(req, async () => {
    const { corrected, last, looked } = await correctNext(req, correction, before, batch)
    const now: Progress = {
      id: key,
      reached: last ?? before.reached ?? null,
      looked: (before.looked ?? 0) + looked,
      corrected: (before.corrected ?? 0) + corrected,
      doneAt: looked < batch ? instant(optionsOf(req.payload).clock) : null,
    }
    await record(req, now)
    if (now.doneAt && now.corrected) {
      req.payload.logger.info({
        msg: `Corrected ${key}: ${String(now.corrected)} of ${String(now.looked)} documents`,
      })
    }
    return now
  })
}

async function correctNext(
  req: PayloadRequest,
  { changes, collection, select, where }: AnyCorrection,
  { reached }: Progress,
  limit: number,
): Promise<{ looked: number; corrected: number; last: string | undefined }> {
  const after: Where[] = reached ? [{ id: { greater_than: reached } }] : []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    where: { and: [...after, ...(where ? [where] : [])] },
    sort: 'id',
    limit,
    pagination: false,
    ...(select ? { select } : {}),
    req,
  })
  // The collection and its documents belong together, which is more than the compiler sees.
  const ask = changes as (
    req: PayloadRequest,
    documents: readonly object[],
  ) => ReturnType<typeof changes>
  const found = await ask(req, docs)
  for (const [id, data] of found) {
    await req.payload.db.updateOne({ collection, id, data: { ...data }, req, returning: false })
  }
  return { looked: docs.length, corrected: found.size, last: docs.at(-1)?.id }
}

async function record(req: PayloadRequest, { id, ...data }: Progress): Promise<void> {
  const collection = 'corrections'
  const known = await req.payload.db.count({ collection, where: { id: { equals: id } }, req })
  if (known.totalDocs > 0) {
    await req.payload.db.updateOne({ collection, id, data, req, returning: false })
  } else {
    await req.payload.db.create({ collection, customID: id, data: { id, ...data }, req })
  }
}
