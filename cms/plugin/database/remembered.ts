import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'
import { ends, type doors } from './one-at-a-time.ts'
import { openTransaction } from './open-transaction.ts'

/** Doors through which documents of a collection change, and globals. */
export const changes = [
  'create',
  'createGlobal',
  'deleteMany',
  'deleteOne',
  'updateGlobal',
  'updateMany',
  'updateOne',
  'upsert',
] as const satisfies readonly (typeof doors)[number][]

/**
 * For how long something is remembered at most, in milliseconds: less than a silent server is given before another takes
 * its database over (`silentSeconds`), and an end to it where the answer to a write was lost and the write was not.
 */
export const longest = 20_000
/** How much is remembered at a time. What comes then begins anew. */
const most = 10_000

/** What an answer is known by, and what it rests on. */
export interface Remembered {
  /** Names the question and whom it is about. */
  readonly key: string
  /** The day it holds for. @default any */
  readonly on?: string
  /** Collections it was read from, and those whose deletions the database carries on into them. */
  readonly from: readonly string[]
}

type Id = string | number
type Asking = Pick<PayloadRequest, 'transactionID'> & { readonly payload: { readonly db: object } }
/** What a door is given: a global has a slug. */
interface Change {
  readonly collection?: string
  readonly slug?: string
  readonly req?: Asking
}
type Door = (this: unknown, given: unknown, ...rest: unknown[]) => Promise<unknown>
type Doors = Partial<Record<(typeof changes)[number] | (typeof ends)[number], Door>>

/** On the adapter itself: server and admin each load this module in one process, and share the adapter. */
const place = Symbol.for('verne.remembered')

/**
 * What `load` gives, plain data, asked of the database once for as long as nothing it was read from changes. Where the
 * adapter remembers nothing, it is asked each time.
 */
export async function remembered<T>(
  req: Asking,
  what: Remembered,
  load: () => Promise<T>,
): Promise<T> {
  const memory = (req.payload.db as { [place]?: Memory })[place]
  return memory ? memory.recall(await openTransaction(req), what, load) : load()
}

/** Forgets everything, after the database was written past its adapter. */
export function forgetAll(db: object): void {
  ;(db as { [place]?: Memory })[place]?.forget()
}

/**
 * A database adapter that tells what is remembered of every change that passes it, whichever way it was asked for. Only
 * where no other process writes to the database: what another changes passes another adapter.
 */
export function remembering<T extends BaseDatabaseAdapter>(
  adapterObj: DatabaseAdapterObj<T>,
  now: () => number = Date.now,
): DatabaseAdapterObj<T> {
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      const open = adapter as unknown as Doors
      const memory = new Memory(now)
      Object.defineProperty(adapter, place, { value: memory, configurable: true })
      for (const name of changes) {
        const door = open[name]
        if (door === undefined) continue
        open[name] = async function (given, ...rest) {
          const { collection, req, slug = '' } = given as Change
          const transaction = await openTransaction(req)
          const changed = collection ?? slug
          return memory.changing(transaction, changed, () => door.call(this, given, ...rest))
        }
      }
      for (const name of ends) {
        const door = open[name]
        if (door === undefined) continue
        open[name] = async function (given, ...rest) {
          const transaction = (await given) as Id | null | undefined
          return memory.ending(transaction, () => door.call(this, given, ...rest))
        }
      }
      return adapter
    },
  }
}

interface Kept {
  readonly value: unknown
  readonly on: string | undefined
  /** How often the collections had changed when it was asked. */
  readonly state: number
  /** When it was asked. */
  readonly at: number
}

/**
 * While a collection is being written to, or a transaction that wrote to it ends, nobody is answered from memory; after
 * it, what was asked before counts no more, and neither does what somebody is still reading. A transaction that has
 * written is answered by the database alone, and what any transaction reads is not kept: it may be taken back, or be
 * older than what others have stored meanwhile.
 */
class Memory {
  readonly #now: () => number
  readonly #kept = new Map<string, Kept>()
  /** How often each collection has changed. */
  readonly #times = new Map<string, number>()
  /** How many changes of each collection are under way. */
  readonly #underWay = new Map<string, number>()
  /** The collections each open transaction has written to. */
  readonly #written = new Map<Id, Set<string>>()

  constructor(now: () => number) {
    this.#now = now
  }

  async recall<T>(
    transaction: Id | null | undefined,
    { key, on, from }: Remembered,
    load: () => Promise<T>,
  ): Promise<T> {
    const written = transaction ? this.#written.get(transaction) : undefined
    if (from.some((each) => this.#underWay.has(each) || written?.has(each))) return load()
    const [state, at] = [this.#state(from), this.#now()]
    const kept = this.#kept.get(key)
    if (kept?.state === state && kept.on === on && isYoung(at - kept.at)) return kept.value as T
    const value = frozen(await load())
    if (transaction) return value
    if (this.#kept.size >= most) this.#kept.clear()
    this.#kept.set(key, { value, on, state, at })
    return value
  }

  forget(): void {
    this.#kept.clear()
  }

  async changing<T>(
    transaction: Id | null | undefined,
    collection: string,
    change: () => Promise<T>,
  ): Promise<T> {
    if (transaction) {
      const written = this.#written.get(transaction) ?? new Set()
      this.#written.set(transaction, written.add(collection))
    }
    return this.#while([collection], change)
  }

  async ending<T>(transaction: Id | null | undefined, end: () => Promise<T>): Promise<T> {
    const written = transaction ? this.#written.get(transaction) : undefined
    if (!transaction || !written) return end()
    try {
      return await this.#while([...written], end)
    } finally {
      this.#written.delete(transaction)
    }
  }

  async #while<T>(collections: readonly string[], change: () => Promise<T>): Promise<T> {
    for (const each of collections) add(this.#underWay, each, 1)
    try {
      return await change()
    } finally {
      for (const each of collections) {
        add(this.#times, each, 1)
        if (add(this.#underWay, each, -1) === 0) this.#underWay.delete(each)
      }
    }
  }

  /** Each only ever grows: the sum is the same while none of them has changed. */
  #state(collections: readonly string[]): number {
    return collections.reduce((sum, each) => sum + (this.#times.get(each) ?? 0), 0)
  }
}

/** Several requests are given the same: none may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const each of Object.values(value)) frozen(each)
  return Object.freeze(value)
}

/** A clock that was set back makes nothing younger. */
const isYoung = (age: number): boolean => age >= 0 && age < longest

function add(counts: Map<string, number>, name: string, change: number): number {
  const count = (counts.get(name) ?? 0) + change
  counts.set(name, count)
  return count
}
