import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { errorChain } from './faults.ts'

/** MongoDB's code for a value that a unique index has already. */
const duplicate = 11000

/** Doors through which a document is written, and a unique index may say no. */
const doors = [
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'createGlobal',
  'updateGlobal',
  'createVersion',
  'updateVersion',
] as const satisfies readonly (keyof BaseDatabaseAdapter)[]

type Door = (this: unknown, ...args: unknown[]) => Promise<unknown>

/**
 * Whether a unique index refused a write. In a transaction it most often means that somebody else has just stored the
 * same: begun anew, the work finds it.
 */
export function isDuplicate(error: unknown): boolean {
  return errorChain(error).some(
    (link) =>
      'code' in link &&
      (link.code === duplicate ||
        (typeof link.code === 'string' &&
          /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(link.code))),
  )
}

/**
 * An adapter whose refusals by a unique index can still be told from a person's mistake. Payload's adapters turn them
 * into its error for a wrong field, which drops what it came from; nothing else of that kind comes out of an adapter.
 */
export function namedDuplicates<T extends BaseDatabaseAdapter>(
  adapterObj: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> {
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      const open = adapter as unknown as Partial<Record<(typeof doors)[number], Door>>
      for (const name of doors) {
        const door = open[name]
        if (door === undefined) continue
        open[name] = async function (...given) {
          try {
            return await door.apply(this, given)
          } catch (error) {
            if (isOfAField(error)) error.cause = { code: duplicate, cause: error.cause }
            throw error
          }
        }
      }
      return adapter
    },
  }
}

// By shape: a built server shortens the names of its classes.
function isOfAField(error: unknown): error is Error {
  if (!(error instanceof Error) || !('data' in error)) return false
  const { errors } = (error.data ?? {}) as { errors?: unknown }
  return Array.isArray(errors) && !isDuplicate(error)
}
