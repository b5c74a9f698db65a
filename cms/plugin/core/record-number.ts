import type { PayloadRequest } from 'payload'
import { local } from './local.ts'
import type { RecordSlug } from './record-step.ts'

/**
 * The number that comes after the highest one of a series: `AVV-2026-0007` after `AVV-2026-0006`. Two at once get the
 * same: the unique index of `number` refuses the later, and whoever creates tries again (`withNumber`).
 * @param series what stands before the running number, such as `AVV-2026-`
 */
async function nextNumber(
  req: PayloadRequest,
  collection: RecordSlug,
  series: string,
  digits: number,
): Promise<string> {
  const [last] = await local.find(req, collection, {
    overrideAccess: true,
    where: { number: { like: series } },
    sort: '-number',
    limit: 1,
    select: { number: true },
  })
  const before = Number(last?.number.slice(series.length) ?? 0)
  return `${series}${String((Number.isInteger(before) ? before : 0) + 1).padStart(digits, '0')}`
}

/** Tries for a free number when others take theirs at the same moment. */
const mostTries = 8

/**
 * Creates a record under the next free number of its series.
 * @param create creates the record under the number it is given
 * @throws what `create` throws; a number that was taken meanwhile only after several tries
 */
export async function withNumber<T>(
  req: PayloadRequest,
  collection: RecordSlug,
  series: string,
  create: (number: string) => Promise<T>,
  digits = 4,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const number = await nextNumber(req, collection, series, digits)
    try {
      return await create(number)
    } catch (error) {
      const taken = await local.count(req, collection, {
        overrideAccess: true,
        where: { number: { equals: number } },
      })
      if (taken === 0 || attempt === mostTries) throw error
    }
  }
}
