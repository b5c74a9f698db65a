import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'
import { openTransaction } from './open-transaction.ts'

/** Doors to the database whose argument says in which transaction they are used. */
export const doors = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies readonly (keyof BaseDatabaseAdapter)[]

/** Doors through which a transaction ends. Their argument is the transaction itself. */
export const ends = ['commitTransaction', 'rollbackTransaction'] as const

type Id = string | number
type Door = (this: unknown, given: unknown, ...rest: unknown[]) => Promise<unknown>
type Doors = Partial<Record<(typeof doors)[number] | (typeof ends)[number], Door>>

/** Commands that follow each other: those of a transaction, or those one command is made of. */
interface Line {
  readonly transaction: Id
  /** When the last of them is through, however it went. */
  last: Promise<unknown>
  /** False when the command they are part of is over. */
  open: boolean
}

/**
 * An adapter that runs the commands of one transaction one after another, however they are asked for: MongoDB leaves
 * undefined what happens to two at once, and as the first of a transaction they end it. Payload itself asks for several
 * at once. Outside a transaction nothing waits.
 */
export function oneAtATime<T extends BaseDatabaseAdapter>(
  adapterObj: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> {
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      const open = adapter as unknown as Doors
      const lines = new Map<Id, Line>()
      const within = new AsyncLocalStorage<Line>()

      const inLine = (transaction: Id, command: () => Promise<unknown>): Promise<unknown> => {
        const around = within.getStore()
        // An adapter's command may ask for others of its own: they belong to its turn.
        const line =
          around?.open === true && around.transaction === transaction
            ? around
            : (lines.get(transaction) ?? emptyLine(transaction))
        if (line !== around) lines.set(transaction, line)
        const inner = emptyLine(transaction)
        const mine = line.last
          .then(() => within.run(inner, command))
          .finally(() => {
            inner.open = false
          })
        line.last = mine.catch(() => undefined)
        return mine
      }

      for (const name of doors) {
        const door = open[name]
        if (door === undefined) continue
        open[name] = async function (given, ...rest) {
          const { req } = (given ?? {}) as { req?: Partial<PayloadRequest> }
          const transaction = await openTransaction(req)
          const command = (): Promise<unknown> => door.call(this, given, ...rest)
          return transaction === null ? command() : inLine(transaction, command)
        }
      }
      for (const name of ends) {
        const door = open[name]
        if (door === undefined) continue
        open[name] = async function (given, ...rest) {
          const transaction = (await given) as Id | null | undefined
          const command = (): Promise<unknown> => door.call(this, given, ...rest)
          if (!transaction) return command()
          try {
            return await inLine(transaction, command)
          } finally {
            lines.delete(transaction)
          }
        }
      }
      return adapter
    },
  }
}

const emptyLine = (transaction: Id): Line => ({
  transaction,
  last: Promise.resolve(),
  open: true,
})
