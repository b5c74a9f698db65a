import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { conditionalWrites } from './conditional-write.ts'
import { namedDuplicates } from './duplicate-key.ts'
import { oneAtATime } from './one-at-a-time.ts'

/**
 * An adapter as Verne needs it: it honours `expectVersion`, runs the commands of a transaction one after another, and
 * says when a unique index refused a write. It may be put around one that is so already.
 */
export function safely<T extends BaseDatabaseAdapter>(
  adapterObj: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> {
  return conditionalWrites(oneAtATime(namedDuplicates(adapterObj)))
}
