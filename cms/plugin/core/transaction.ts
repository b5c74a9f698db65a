import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { retryTransient } from './database/transient.ts'

/**
 * Does several writes in one transaction, where the database has them. Joins the transaction the request is already in.
 * The work may run more than once: a transient error of the database starts it anew.
 */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (req.transactionID !== undefined) return work()
  return retryTransient(async () => {
    const begun = await initTransaction(req)
    try {
      const result = await work()
      if (begun) await commitTransaction(req)
      return result
    } catch (error) {
      if (begun) await killTransaction(req)
      throw error
    }
  })
}
