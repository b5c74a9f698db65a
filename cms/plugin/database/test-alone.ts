import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'
import { doors, ends } from './one-at-a-time.ts'
import { openTransaction } from './open-transaction.ts'

type Id = string | number
interface Given {
  readonly collection?: string
  readonly slug?: string
  readonly req?: Partial<PayloadRequest>
}
type Door = (this: unknown, given: unknown, ...rest: unknown[]) => Promise<unknown>

/** Two commands of one transaction were at the database at once, which MongoDB leaves undefined. */
export class TwoAtOnce extends Error {
  override readonly name = 'TwoAtOnce'

  /** @param first what was there, as an error that says who had asked for it */
  constructor(first: Error, second: string) {
    super(
      `"${second}" came to the database while "${first.message}" of the same transaction was there.`,
      { cause: first },
    )
  }
}

/**
 * An adapter that stands for a database in which the commands of a transaction must come one at a time: two at once
 * fail loudly, on SQLite too, where nothing else would tell. A database without transactions has nothing to keep apart: a
 * command that names one there is told of, with who asked.
 */
export function alone<T extends BaseDatabaseAdapter>(
  adapterObj: DatabaseAdapterObj<T>,
  { transactions = true }: { readonly transactions?: boolean } = {},
): DatabaseAdapterObj<T> {
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      const open = adapter as unknown as Record<string, Door | undefined>
      const there = new Map<Id, Error>()
      const within = new AsyncLocalStorage<Id>()
      for (const name of [...doors, ...ends]) {
        const door = open[name]
        if (door === undefined) continue
        open[name] = async function (given, ...rest) {
          const { collection, req, slug } = (given ?? {}) as Given
          const ending = ends.some((each) => each === name)
          const id = ending ? ((await given) as Id | null | undefined) : await openTransaction(req)
          // Commands that one command is made of are its own.
          if (!id || within.getStore() === id) return door.call(this, given, ...rest)
          const what = `${name} of ${String(collection ?? slug)}`
          if (!transactions) {
            console.error(
              new Error(`${what} names a transaction (${String(id)}) where there are none`),
            )
            return door.call(this, given, ...rest)
          }
          const first = there.get(id)
          if (first !== undefined) throw new TwoAtOnce(first, what)
          there.set(id, new Error(what))
          try {
            return await within.run(id, () => door.call(this, given, ...rest))
          } finally {
            there.delete(id)
          }
        }
      }
      return adapter
    },
  }
}
