import { createHash } from 'node:crypto'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'
import { remembered } from './remembered.ts'

/**
 * What every page asks for and few ever write: who holds which role where, and what the institution has decided. Slugs
 * of collections and of a global.
 */
const seldomWritten = [
  'hse-settings',
  'people',
  'role-assignments',
  'safety-areas',
  'topics',
  'units',
]

/** Fields of theirs that lead from one of them to another. */
const among = ['ancestors', 'parent', 'person', 'safetyArea', 'unit', 'units']

const reads = ['count', 'find', 'findGlobal', 'findOne'] as const

type Door = (this: unknown, given: unknown, ...rest: unknown[]) => Promise<unknown>

/** What a door is given, as far as it matters here. */
interface Given {
  readonly collection?: string
  readonly slug?: string
  readonly req?: Partial<PayloadRequest>
}

/**
 * An adapter that answers from memory what was asked before of collections that are seldom written: whatever it is that
 * asks, with the filter of its rights in the question. Around one that remembers (`remembering`).
 * @param accounts slug of the accounts: a person stands without one when it is deleted
 */
export function answeringFromMemory<T extends BaseDatabaseAdapter>(
  adapterObj: DatabaseAdapterObj<T>,
  accounts: string,
): DatabaseAdapterObj<T> {
  // A deletion in one is carried on into the others by the database itself.
  const from = [...seldomWritten, accounts]
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args)
      const open = adapter as unknown as Partial<Record<(typeof reads)[number], Door>>
      for (const name of reads) {
        const door = open[name]
        if (door === undefined) continue
        open[name] = async function (given, ...rest) {
          const ask = (): Promise<unknown> => door.call(this, given, ...rest)
          // Whoever asks with something in place of the adapter wants to see the query itself.
          const key = this === adapter ? keyOf(name, given as Given) : null
          if (key === null) return ask()
          const { transactionID } = (given as Given).req ?? {}
          const asking = {
            payload: { db: adapter },
            ...(transactionID === undefined ? {} : { transactionID }),
          }
          const answer = await remembered(asking, { key, from }, ask)
          // Payload writes into what it reads.
          return structuredClone(answer)
        }
      }
      return adapter
    },
  }
}

/**
 * A question as a key: all that decides its answer. Null for what is not remembered: one about other collections, one
 * that leads into them, and one that cannot be written down without loss.
 */
function keyOf(door: string, { req, ...asked }: Given): string | null {
  const of = asked.collection ?? asked.slug ?? ''
  if (!seldomWritten.includes(of)) return null
  const { sort, where } = asked as { sort?: unknown; where?: unknown }
  if (!isWithin(where) || !isWithin(sort)) return null
  try {
    const said = JSON.stringify([door, asked, req?.locale, req?.fallbackLocale], plainly)
    return `${of}:${createHash('sha256').update(said).digest('base64')}`
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}

/** Whether a filter or an order looks at these collections alone. */
function isWithin(asked: unknown): boolean {
  if (typeof asked === 'string') return isPathWithin(asked)
  if (Array.isArray(asked)) return asked.every(isWithin)
  if (typeof asked !== 'object' || asked === null) return true
  return Object.entries(asked).every(([name, value]) =>
    name === 'and' || name === 'or' ? isWithin(value) : isPathWithin(name),
  )
}

function isPathWithin(path: string): boolean {
  const through = path.replace(/^-/, '').split('.').slice(0, -1)
  return through.every((each) => among.includes(each))
}

class NotPlain extends Error {
  override readonly name = 'NotPlain'
}

/** Text, numbers, lists and objects as JSON has them. What is left out is not the same as what was never there. */
function plainly(_: string, value: unknown): unknown {
  if (value === undefined) return { left: 'out' }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return value
  throw new NotPlain()
}
