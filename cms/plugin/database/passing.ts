import { type HseCollection, table } from '../access/table.ts'
import { isDuplicate } from './duplicate-key.ts'
import { describeDatabaseFault, errorChain } from './faults.ts'
import { isTransient } from './transient.ts'

/**
 * Whether the very same would most likely get through a moment later: the database could not carry it out just now, or
 * somebody else stored at the same moment what the system writes by itself, such as a record under its number. That is
 * no mistake of whoever asks, and is never told as one.
 */
export function isPassing(error: unknown): boolean {
  return isTransient(error) || (isDuplicate(error) && !isAPersonsOwn(error))
}

/** Whether the same is tried again at once. A file that another process holds was waited for already. */
export function isWorthAnotherTry(error: unknown): boolean {
  return isPassing(error) && describeDatabaseFault(error) !== 'locked'
}

/** A value that people give, in a document that people make: there another value must be chosen. */
function isAPersonsOwn(error: unknown): boolean {
  return errorChain(error).some((link) => {
    const { collection } = ('data' in link ? (link.data ?? {}) : {}) as { collection?: string }
    if (collection === undefined) return false
    const row = Object.hasOwn(table, collection) ? table[collection as HseCollection] : null
    return row === null || Object.keys({ ...row.create, ...row.update }).length > 0
  })
}
