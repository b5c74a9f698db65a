import { createLocalReq, type PayloadRequest } from 'payload'
import { retryTransient } from '../database/transient.ts'
import { local } from '../database/local.ts'
import type { RecordSlug } from './record-step.ts'
import { inTransaction, isInTransaction } from '../database/transaction.ts'

/** Tries for a free number when the counter is behind what is stored, as after a restore. */
const mostTries = 4

/**
 * Creates a record under the next number of its series, in one transaction. The number is taken first, outside it:
 * those who create at the same moment never wait for each other's transactions, and a number whose record came to
 * nothing leaves a gap.
 * @param series what stands before the running number, such as `AVV-2026-`
 * @param create creates the record under the number it is given. It may run more than once: where another process made
 *   the same record meanwhile, it must find it
 * @throws what `create` throws
 */
export async function withNumber<T>(
  req: PayloadRequest,
  collection: RecordSlug,
  series: string,
  create: (number: string) => Promise<T>,
  digits = 4,
): Promise<T> {
  const joined = await isInTransaction(req)
  const counting = joined ? await beside(req) : req
  const isThere = async (number: string): Promise<boolean> => {
    const where = { number: { equals: number } }
    return (await local.count(req, collection, { overrideAccess: true, where })) > 0
  }
  for (let attempt = 1; ; attempt += 1) {
    const running = await nextOf(counting, collection, series)
    const number = `${series}${String(running).padStart(digits, '0')}`
    const last = attempt === mostTries
    if (!last && (await isThere(number))) {
      await catchUp(counting, collection, series)
      continue
    }
    try {
      return await inTransaction(req, () => create(number))
    } catch (error) {
      // Inside a transaction of the caller it is the caller who tries again.
      if (joined || last || !(await isThere(number))) throw error
      await catchUp(counting, collection, series)
    }
  }
}

/**
 * A request outside the caller's transaction, for the counter alone. SQLite has one writer: whoever holds it would wait
 * for themselves, so that the counter is written with it there, and goes back with the rest.
 */
async function beside(req: PayloadRequest): Promise<PayloadRequest> {
  return req.payload.db.name === 'sqlite' ? req : createLocalReq({}, req.payload)
}

/** What a number is sorted by: its year and its place in the year, as one whole number. Null where it has neither. */
export function serialOf(number: unknown): number | null {
  const [, year, running] = /-(\d{4})-(\d{1,8})$/.exec(String(number)) ?? []
  return year === undefined || running === undefined ? null : Number(year) * 1e8 + Number(running)
}

async function nextOf(
  req: PayloadRequest,
  collection: RecordSlug,
  series: string,
): Promise<number> {
  const raised = (await raise(req, series)) ?? (await begin(req, collection, series))
  if (raised === null) throw new Error(`The counter of ${series} is gone.`)
  return raised
}

/** One atomic write of the database: two at once never get the same. Null while the series has no counter. */
async function raise(req: PayloadRequest, series: string): Promise<number | null> {
  const raised = await retryTransient(() =>
    req.payload.db.updateOne({
      collection: 'number-series',
      id: series,
      data: { last: { $inc: 1 } },
      req,
    }),
  )
  return (raised as unknown as { last: number } | null)?.last ?? null
}

/** Begins a counter where the numbers that are there end. Of two who begin at once, one finds the other's. */
async function begin(
  req: PayloadRequest,
  collection: RecordSlug,
  series: string,
): Promise<number | null> {
  const last = await highestOf(req, collection, series)
  const system = { overrideAccess: true }
  try {
    await local.create(req, 'number-series', { id: series, last }, system)
  } catch (error) {
    if (!(await local.findById(req, 'number-series', series, system))) throw error
  }
  return raise(req, series)
}

/** Records came from elsewhere, with higher numbers: the counter goes on after them. It never goes back. */
async function catchUp(req: PayloadRequest, collection: RecordSlug, series: string): Promise<void> {
  const last = await highestOf(req, collection, series)
  await retryTransient(() =>
    req.payload.db.updateOne({
      collection: 'number-series',
      where: { and: [{ id: { equals: series } }, { last: { less_than: last } }] },
      data: { last },
      req,
    }),
  )
}

/** The highest running number there is, by its value: as text, 9999 would come after 10000. */
async function highestOf(
  req: PayloadRequest,
  collection: RecordSlug,
  series: string,
): Promise<number> {
  const found = await local.find(req, collection, {
    overrideAccess: true,
    where: { number: { like: series } },
    select: { number: true },
  })
  return found.reduce((highest, { number }) => {
    const running = number.startsWith(series) ? number.slice(series.length) : ''
    return /^\d+$/.test(running) ? Math.max(highest, Number(running)) : highest
  }, 0)
}
