import { setTimeout as pause } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { isOldVersion } from '../database/optimistic.ts'
import { isInTransaction } from '../database/transaction.ts'

/** Tries when others write the same process at the same moment. */
const mostTries = 6

/**
 * Does work on a process as it is now, and again when someone else wrote it in between: those who write different
 * sections do not get in each other's way. The work must be safe to run twice.
 */
export async function onNewest<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  // Inside a transaction of the caller it is the caller who tries again.
  if (await isInTransaction(req)) return work()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isOldVersion(error) || attempt === mostTries) throw error
      await pause(Math.random() * 20 * attempt)
    }
  }
}
