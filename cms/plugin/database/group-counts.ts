import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { countInMongo } from './group-counts-mongo.ts'
import { countInSqlite } from './group-counts-sqlite.ts'

/** How many documents have the same values in the fields asked for. */
export interface GroupCount<Field extends string> {
  /** Value by field; a relation gives the id. Null where the field is empty. */
  readonly values: Readonly<Record<Field, string | number | null>>
  readonly count: number
}

/** What is to be counted. */
export interface GroupAsk<Field extends string = string> {
  readonly collection: CollectionSlug
  /** Fields that hold one value each, of the first level or of a group there, such as `plan.postDate`. */
  readonly by: readonly Field[]
  /** What counts, with the filter of the access table in it: no right is asked here. */
  readonly where: Where
}

/** Counts what was asked for together, in the order it was asked; an error in the place of what could not be counted. */
export type CountTogether = (
  req: PayloadRequest,
  asks: readonly GroupAsk[],
) => Promise<readonly (GroupCount<string>[] | Error)[]>

interface Waiting {
  readonly ask: GroupAsk
  readonly resolve: (found: GroupCount<string>[]) => void
  readonly reject: (error: unknown) => void
}

/** What is asked at once. A copy of the context it stands in may outlive it. */
interface Round {
  readonly transaction: PayloadRequest['transactionID']
  readonly waiting: Waiting[]
  over: boolean
}

const key = 'hseGroupCounts'

/**
 * Counts documents by the values of some fields, in the database: a register of tens of thousands is never read into
 * memory to be counted. What one request asks at once is counted in one query, on MongoDB in one for each collection.
 * @throws Error for a database that is neither SQLite nor MongoDB
 */
export function groupCounts<Field extends string>(
  req: PayloadRequest,
  ask: GroupAsk<Field>,
): Promise<GroupCount<Field>[]> {
  return new Promise((resolve, reject) => {
    roundOf(req).waiting.push({ ask, resolve, reject })
  })
}

function roundOf(req: PayloadRequest): Round {
  const context = req.context as { [key]?: Round }
  const begun = context[key]
  if (begun?.over === false && begun.transaction === req.transactionID) return begun
  const round: Round = { transaction: req.transactionID, waiting: [], over: false }
  context[key] = round
  // By then everyone who waits for nothing from the database has asked.
  setImmediate(() => {
    round.over = true
    void answer(req, round.waiting)
  })
  return round
}

/** How many documents there are, counted together with what else the request asks at once. No right is asked here. */
export async function countOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<number> {
  const [found] = await groupCounts(req, { collection, by: [], where })
  return found?.count ?? 0
}

async function answer(req: PayloadRequest, waiting: readonly Waiting[]): Promise<void> {
  try {
    const found = await together(req)(
      req,
      waiting.map(({ ask }) => ask),
    )
    for (const [index, { reject, resolve }] of waiting.entries()) {
      const counted = found[index] ?? []
      if (counted instanceof Error) reject(counted)
      else resolve(counted)
    }
  } catch (error) {
    for (const { reject } of waiting) reject(error)
  }
}

/** True where the database is one that counts in groups: another's own count must do. */
export function countsInGroups(req: PayloadRequest): boolean {
  return ways.has(nameOf(req))
}

const ways: ReadonlyMap<string, CountTogether> = new Map([
  ['sqlite', countInSqlite],
  ['mongoose', countInMongo],
])

function together(req: PayloadRequest): CountTogether {
  const found = ways.get(nameOf(req))
  if (found) return found
  throw new Error(`Counting in groups is not known for the database "${nameOf(req)}".`)
}

function nameOf({ payload }: PayloadRequest): string {
  const { db } = payload as { db?: { name?: string } }
  return db?.name ?? ''
}
