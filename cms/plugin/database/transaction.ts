import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { isDuplicate } from './duplicate-key.ts'
import { LostTransactionError } from './faults.ts'
import { openTransaction } from './open-transaction.ts'
import { isTransient, retryTransient } from './transient.ts'

/**
 * Does several writes in one transaction, where the database has them. Joins the transaction the request is already in.
 * The work may run more than once: what passes by itself starts it anew, and so does a unique index, because whoever
 * was first has stored by then what the work looks for.
 */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (await isInTransaction(req)) return work()
  return retryTransient(
    async () => {
      const begun = await initTransaction(req)
      try {
        const result = await work()
        if (begun && !(await isInTransaction(req))) throw new LostTransactionError()
        if (begun) await commitTransaction(req)
        return result
      } catch (error) {
        if (begun) await killTransaction(req)
        throw error
      }
    },
    { passes: (error) => isTransient(error) || isDuplicate(error) },
  )
}

/** Whether a transaction of the caller is open. */
export async function isInTransaction(
  req: Pick<PayloadRequest, 'transactionID'>,
): Promise<boolean> {
  return (await openTransaction(req)) !== null
}
