import { AsyncLocalStorage } from 'node:async_hooks'
import { type BaseDatabaseAdapter, type PayloadRequest, ValidationError } from 'payload'
import { doors, ends } from '../plugin/database/one-at-a-time.ts'
import type { Around } from '../plugin/database/test-databases.ts'

/** One command that came to the database. */
export interface Command {
  /** Which one of its kind it is, counted from 1: commands of different kinds may come in another order. */
  readonly place: number
  /** Such as `create`. */
  readonly door: string
  /** Null where it is of no collection, such as a commit. */
  readonly collection: string | null
  readonly inTransaction: boolean
}

/** How MongoDB answers what it will not carry out. */
export const answers = {
  'a write conflict, 112': () => server(112),
  'a write conflict, 112, with its label': () => server(112, true),
  'a transaction that is gone, 251': () => server(251),
  'a transaction that is gone, 251, with its label': () => server(251, true),
  'a taken key, 11000': () => server(11000),
  'a taken key, 11000, with a label': () => server(11000, true),
  // What Payload's adapters make of a taken key.
  'a taken key, as a wrong field': (collection: string | null) =>
    new ValidationError({
      ...(collection === null ? {} : { collection }),
      errors: [{ path: 'number', message: 'Verdien må være unik' }],
    }),
} as const satisfies Record<string, (collection: string | null) => Error>
export type Answer = keyof typeof answers

/** A taken key is met by what is new: nobody changes a key. */
export const canMeet = (answer: Answer, { door }: Command): boolean =>
  !answer.includes('key') || /^(?:create|upsert)/.test(door)

export const isSame = (one: Command, other: Command): boolean =>
  one.place === other.place && one.door === other.door && one.collection === other.collection

function server(code: number, labelled = false): Error {
  return Object.assign(new Error(`MongoDB says ${String(code)}`), {
    name: 'MongoServerError',
    code,
    ...(labelled ? { errorLabels: ['TransientTransactionError'] } : {}),
  })
}

type Door = (this: unknown, given: unknown, ...rest: unknown[]) => Promise<unknown>
type Id = string | number

/**
 * A database some of whose commands fail as MongoDB's do. Whatever fails in a transaction ends it: what comes after it
 * there meets a transaction that is gone.
 */
export class FailingCommands {
  #seen: Command[] = []
  #fails: ((command: Command) => Error | null) | null = null
  readonly #gone = new Set<Id>()
  readonly #within = new AsyncLocalStorage<true>()

  /** Does work, and tells which commands it came with. */
  async commandsOf(work: () => Promise<unknown>): Promise<readonly Command[]> {
    this.#seen = []
    await work()
    return this.#seen
  }

  /** Does work while the commands that are asked about fail with what is answered. */
  async failing<T>(
    fails: (command: Command) => Error | null,
    work: () => Promise<T>,
  ): Promise<{ readonly result: T } | { readonly error: unknown }> {
    this.#seen = []
    this.#fails = fails
    try {
      return { result: await work() }
    } catch (error) {
      return { error }
    } finally {
      this.#fails = null
      this.#gone.clear()
    }
  }

  /** Goes around the adapter of a test's database. */
  readonly around: Around = (adapterObj) => ({
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      const open = adapter as unknown as Record<string, Door | undefined>
      for (const name of [...doors, ...ends]) {
        const door = open[name]
        if (door !== undefined) open[name] = this.#mortal(adapter, name, door)
      }
      return adapter
    },
  })

  #mortal(adapter: BaseDatabaseAdapter, name: string, door: Door): Door {
    const { rollbackTransaction } = adapter
    const [ask, within] = [this.#ask.bind(this), this.#within]
    return async function (given, ...rest) {
      // Commands that one command is made of belong to it, and a rollback is what a failure leads to.
      if (within.getStore() === true || name === 'rollbackTransaction') {
        return door.call(this, given, ...rest)
      }
      const { collection = null, req } = (given ?? {}) as {
        collection?: string | null
        req?: Partial<PayloadRequest>
      }
      const id = (await (name === 'commitTransaction' ? given : req?.transactionID)) as Id | null
      const error = ask(name, name === 'commitTransaction' ? null : collection, id)
      if (error === null) return within.run(true, () => door.call(this, given, ...rest))
      if (id && name === 'commitTransaction') await rollbackTransaction.call(adapter, id)
      throw error
    }
  }

  #ask(door: string, collection: string | null, id: Id | null | undefined): Error | null {
    const before = this.#seen.filter((each) => each.door === door && each.collection === collection)
    const command = { place: before.length + 1, door, collection, inTransaction: Boolean(id) }
    this.#seen.push(command)
    if (this.#fails === null) return null
    const error = id && this.#gone.has(id) ? server(251, true) : this.#fails(command)
    if (error !== null && id) this.#gone.add(id)
    return error
  }
}
