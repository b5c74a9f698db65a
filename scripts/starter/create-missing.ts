import { ValidationError, type PayloadRequest } from 'payload'
import { type Documents, local, type Slug } from '../../cms/plugin/database/local.ts'
import { withNumber } from '../../cms/plugin/records/record-number.ts'
import type { RecordSlug } from '../../cms/plugin/records/record-step.ts'
import { inTransaction } from '../../cms/plugin/database/transaction.ts'

/** A document that should be there. */
export interface Wanted<S extends Slug> {
  readonly id: string
  /** Every field, in Norwegian where the field is localised. */
  readonly data: Partial<Documents[S]>
  /** The localised fields in English. */
  readonly english?: Partial<Documents[S]>
  /** Where the document takes the next free number of a series, however many others have taken. */
  readonly series?: { readonly prefix: string; readonly digits: number }
}

/** How many documents were wanted, and how many of them had to be made. */
export interface Count {
  readonly wanted: number
  readonly created: number
}

/**
 * Creates the documents that are not there yet, one by one and in order. What is there stays as it is, but for an
 * English text that a crash cut off before anybody has touched the document.
 * @throws Error naming the document and what was wrong with it
 */
export async function createMissing<S extends Slug>(
  req: PayloadRequest,
  collection: S,
  wanted: readonly Wanted<S>[],
): Promise<Count> {
  const found = await local.find(req, collection, {
    overrideAccess: true,
    locale: 'all',
    where: { id: { in: wanted.map((each) => each.id) } },
  })
  const there = new Map(found.map((each) => [String(each.id), each as unknown as Stored]))
  let created = 0
  for (const each of wanted) {
    const stored = there.get(each.id)
    try {
      if (stored === undefined) {
        await create(req, collection, each)
        created += 1
      } else if (each.english && stored.version === 1 && lacksEnglish(stored, each.english)) {
        await addEnglish(req, collection, each.id, each.english)
      }
    } catch (error) {
      throw new Error(`"${each.id}" in ${collection} could not be created. ${reason(error)}`, {
        cause: error,
      })
    }
  }
  return { wanted: wanted.length, created }
}

type Stored = Readonly<Record<string, unknown>> & { readonly version?: number }

async function create<S extends Slug>(
  req: PayloadRequest,
  collection: S,
  { id, data, english, series }: Wanted<S>,
): Promise<void> {
  const createAs = (number: string | null): Promise<void> =>
    inTransaction(req, async () => {
      const numbered = number === null ? {} : { number }
      const own = { ...structuredClone(data), ...numbered, id } as Partial<Documents[S]>
      await local.create(req, collection, own, { overrideAccess: true, locale: 'nb' })
      if (english) await addEnglish(req, collection, id, english)
    })
  if (series === undefined) return createAs(null)
  if (!isNumbered(req, collection))
    throw new Error(`The documents of ${collection} have no numbers.`)
  await withNumber(req, collection, series.prefix, createAs, series.digits)
}

/** Records have a number and a history; what is not a record has at most one of them. */
function isNumbered({ payload }: PayloadRequest, collection: Slug): collection is RecordSlug {
  const names = payload.collections[collection]?.config.flattenedFields.map(({ name }) => name)
  return names?.includes('number') === true && names.includes('steps')
}

async function addEnglish<S extends Slug>(
  req: PayloadRequest,
  collection: S,
  id: string,
  english: Partial<Documents[S]>,
): Promise<void> {
  const change = { ...english, version: 1 } as Partial<Documents[S]>
  await local.update(req, collection, id, change, { overrideAccess: true, locale: 'en' })
}

function lacksEnglish(stored: Stored, english: object): boolean {
  return Object.keys(english).some((field) => {
    const value = stored[field]
    if (typeof value !== 'object' || value === null || !('en' in value)) return true
    return value.en === null || value.en === ''
  })
}

/** What was wrong, with the fields it was wrong in. */
function reason(error: unknown): string {
  if (error instanceof ValidationError) {
    const faults = error.data.errors.map(({ path, message }) => `${path}: ${message}`)
    return faults.join(' ')
  }
  return error instanceof Error ? error.message : String(error)
}
