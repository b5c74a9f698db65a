import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import { isInTransaction } from '../database/transaction.ts'
import type { Line } from './letter/line.ts'
import type { Message } from './tell.ts'

/** Something that stands in the letter of the next working day of each of these accounts. */
export interface GivenLine
  extends Pick<Line, 'part' | 'about'>, Omit<Message, 'open' | 'subject' | 'body'> {
  readonly title: Line['title']
  readonly body: Line['body']
  /** @default null */
  readonly due?: string | null | undefined
}

/**
 * Gives a line to letters, in the transaction of what it tells of. Once per account and key, also when the work behind
 * it runs again after a crash. Who wants no letters is asked things, and told nothing else.
 */
export async function giveLine(req: PayloadRequest, given: GivenLine): Promise<void> {
  const accounts = [...new Set(given.accounts)].filter((each): each is string => Boolean(each))
  if (accounts.length === 0) return
  const found = await local.find(req, 'accounts', {
    overrideAccess: true,
    where: { id: { in: accounts } },
    select: { active: true, reminders: true },
  })
  const keyOf = (account: string): string => `${given.key}:${account}`
  const known = await local.find(req, 'letter-lines', {
    overrideAccess: true,
    where: { key: { in: accounts.map(keyOf) } },
    select: { key: true },
  })
  const there = new Set(known.map(({ key }) => key))
  for (const each of found) {
    const { active, reminders } = each
    // A host's accounts may have numbers for ids.
    const account = idOf(each)
    const unwanted = given.part === 'know' && reminders === 'off'
    const key = keyOf(account)
    if (active === false || unwanted || there.has(key)) continue
    await storeLine(req, { key, account, line: lineOf(given) })
  }
}

/** A line as it is stored. */
export interface StoredLine {
  readonly key: string
  readonly account: string
  readonly line: Line
}

/** Stores a line unless there is one with its key. Two at once: the unique index refuses the later, which is there. */
export async function storeLine(req: PayloadRequest, { line, ...at }: StoredLine): Promise<void> {
  const system = { overrideAccess: true } as const
  const joined = await isInTransaction(req)
  try {
    await local.create(req, 'letter-lines', { ...at, line: { ...line }, told: false }, system)
  } catch (error) {
    // What failed has ended the transaction: whoever began it begins anew, and finds the line of the other.
    if (joined) throw error
    const where = { key: { equals: at.key } }
    if ((await local.count(req, 'letter-lines', { ...system, where })) === 0) throw error
  }
}

function lineOf({ about, body, due, part, place, sealed, title }: GivenLine): Line {
  return { part, title, body, place, due: due ?? null, about, sealed: sealed === true, up: false }
}
