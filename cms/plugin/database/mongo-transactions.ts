import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { LostTransactionError } from './faults.ts'

type Paginate = (
  query: object,
  options: {
    readonly pagination?: boolean
    readonly collation?: object
    readonly options?: { readonly session?: Session }
  },
) => Promise<unknown>

interface Session {
  readonly inTransaction: () => boolean
}

/** As much of a collection's model as a page of it takes. */
interface Model {
  paginate: Paginate
  countDocuments: (query: object, options: object) => Promise<number>
}

/**
 * A page asks for its documents and for how many there are, both at once: in a transaction one after the other. Whatever
 * else comes twice at once is seen to by `oneAtATime`.
 */
export function countBeforePaging(collection: object): void {
  const model = collection as Model
  const { paginate } = model
  model.paginate = async (query, options) => {
    const session = options.options?.session
    if (session?.inTransaction() !== true || options.pagination === false) {
      return paginate.call(model, query, options)
    }
    const { collation } = options
    const total = await model.countDocuments(query, {
      session,
      ...(collation ? { collation } : {}),
    })
    const counted = { useEstimatedCount: false, useCustomCountFn: () => Promise.resolve(total) }
    return paginate.call(model, query, { ...options, ...counted })
  }
}

/**
 * Refuses to commit a transaction that is no more, as on SQLite: something in it failed, ended it, and was swallowed.
 * The adapter itself would say nothing, and what came after the failure would stand alone.
 */
export function refuseLostCommits(
  adapter: Pick<MongooseAdapter, 'commitTransaction' | 'sessions'>,
): void {
  const { commitTransaction } = adapter
  adapter.commitTransaction = async (incoming: string | number | Promise<string | number>) => {
    const id = await incoming
    if (adapter.sessions[id]?.inTransaction() !== true) throw new LostTransactionError()
    await commitTransaction.call(adapter, id)
  }
}
