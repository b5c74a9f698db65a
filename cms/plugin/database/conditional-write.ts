import {
  isolateObjectProperty,
  type BaseDatabaseAdapter,
  type CollectionSlug,
  type DatabaseAdapterObj,
  type PayloadRequest,
  type UpdateOneArgs,
} from 'payload'
import { openTransaction } from './open-transaction.ts'

/** Somebody else changed the document since the version this change was made from. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
  /** HTTP status. */
  readonly status = 409
  /** The same as of a refusal that came before the write. */
  readonly code = 'old-version'
  readonly collection: string
  readonly id: string | number
  /** The version the change was made from. */
  readonly expected: number

  constructor(collection: string, id: string | number, expected: number) {
    super(`${collection} ${String(id)} is no longer at version ${String(expected)}`)
    this.collection = collection
    this.id = id
    this.expected = expected
  }
}

/** By name: the server and the admin each have a copy of the class in one process. */
export function isVersionConflict(error: unknown): error is VersionConflict {
  return error instanceof Error && error.name === 'VersionConflict'
}

type Expectations = Map<string, number>

// A text key: Payload hands a context without text keys on as an empty one.
const contextKey = 'expectedVersions'

/**
 * Makes the next write of this document with this request conditional: it is made only if the
 * document's `version` is still this one, else `VersionConflict` is thrown. The caller sets
 * `data.version` to the next version. Counts for one write.
 */
export function expectVersion(
  req: Pick<PayloadRequest, 'context'>,
  collection: CollectionSlug,
  id: string | number,
  version: number,
): void {
  const expectations = expectationsOf(req) ?? new Map<string, number>()
  expectations.set(document(collection, id), version)
  req.context[contextKey] = expectations
}

/** A database adapter whose `updateOne` honours `expectVersion`. */
export function conditionalWrites<T extends BaseDatabaseAdapter>(
  adapterObj: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> {
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      const { updateOne } = adapter
      adapter.updateOne = async (update: UpdateOneArgs): Promise<unknown> => {
        const expected = takeExpectation(update)
        if (expected === undefined || update.id === undefined) {
          return updateOne.call(adapter, update)
        }
        const { id, ...rest } = update
        return inTransaction(adapter, update.req ?? {}, async (req) => {
          const where = { and: [{ id: { equals: id } }, { version: { equals: expected } }] }
          // Without the document in answer, "nothing matched" could not be told from "done".
          const written: unknown = await updateOne.call(adapter, {
            ...rest,
            where,
            req,
            returning: true,
          })
          if (written === null) throw new VersionConflict(update.collection, id, expected)
          return update.returning === false ? null : written
        })
      }
      return adapter
    },
  }
}

/**
 * On SQLite the write looks the document up, writes its row, then the rows of its lists: outside a
 * transaction a document deleted in between would come back, half.
 */
async function inTransaction<T>(
  adapter: BaseDatabaseAdapter,
  req: Partial<PayloadRequest>,
  work: (req: Partial<PayloadRequest>) => Promise<T>,
): Promise<T> {
  if ((await openTransaction(req)) !== null) return work(req)
  const id = await adapter.beginTransaction()
  if (id === null) return work(req)
  const own = isolateObjectProperty(req as PayloadRequest, 'transactionID')
  own.transactionID = id
  try {
    const result = await work(own)
    await adapter.commitTransaction(id)
    return result
  } catch (error) {
    await adapter.rollbackTransaction(id)
    throw error
  }
}

function takeExpectation({ collection, id, req }: UpdateOneArgs): number | undefined {
  const expectations = req && expectationsOf(req)
  if (!expectations || id === undefined) return undefined
  const key = document(collection, id)
  const expected = expectations.get(key)
  expectations.delete(key)
  return expected
}

function expectationsOf({ context }: Partial<PayloadRequest>): Expectations | undefined {
  const expectations: unknown = context?.[contextKey]
  return expectations instanceof Map ? (expectations as Expectations) : undefined
}

function document(collection: string, id: string | number): string {
  return `${collection}/${String(id)}`
}
