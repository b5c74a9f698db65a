import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'
import { openTransaction } from './open-transaction.ts'

type Id = string | number

/** What is to be done once a transaction is stored, by the adapter and the transaction. */
const waiting = new WeakMap<object, Map<Id, (() => void)[]>>()

/** An adapter with which `afterCommit` can be used: it says when a transaction is stored. */
export function tellingCommits<T extends BaseDatabaseAdapter>(
  adapterObj: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> {
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      const { commitTransaction, rollbackTransaction } = adapter
      const works = new Map<Id, (() => void)[]>()
      waiting.set(adapter, works)
      const taken = async (given: Id | Promise<Id>): Promise<(() => void)[]> => {
        const id = await given
        const found = works.get(id) ?? []
        works.delete(id)
        return found
      }
      adapter.commitTransaction = async (given) => {
        const after = await taken(given)
        await commitTransaction.call(adapter, given)
        for (const work of after) work()
      }
      adapter.rollbackTransaction = async (given) => {
        await taken(given)
        await rollbackTransaction.call(adapter, given)
      }
      return adapter
    },
  }
}

/**
 * Does something when what this request has written is stored: at once where no transaction is open, and never where it
 * is rolled back.
 * @param work must not throw, and is not waited for
 */
export async function afterCommit(
  { payload, transactionID }: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  work: () => void,
): Promise<void> {
  const id = await openTransaction({ transactionID })
  const works = waiting.get(payload.db)
  if (id === null || works === undefined) work()
  else works.set(id, [...(works.get(id) ?? []), work])
}
