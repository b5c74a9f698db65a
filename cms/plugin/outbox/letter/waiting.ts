import type { PayloadRequest, Where } from 'payload'
import { local } from '../../database/local.ts'
import type { LetterLine } from '../../generated-types.ts'
import { sealedKey } from '../sealed.ts'
import type { Line } from './line.ts'

const system = { overrideAccess: true } as const

/** A line nobody has told its reader yet. */
export interface Waiting {
  readonly id: string
  readonly key: string
  readonly line: Line
}

/** What tells one letter from another: a person has one a day. It says nothing to those who look after the outbox. */
export function letterKey(req: PayloadRequest, account: string, day: string): string {
  return sealedKey(req, `letter:${account}:${day}`)
}

/** The lines that wait, by account. */
export async function waitingLines(
  req: PayloadRequest,
  day: string,
): Promise<Map<string, Waiting[]>> {
  const found = await local.find(req, 'letter-lines', {
    ...system,
    where: { told: { equals: false } },
    sort: 'createdAt',
  })
  const lines = new Map<string, Waiting[]>()
  for (const each of await untold(req, found, day)) {
    lines.set(each.account, [...(lines.get(each.account) ?? []), asWaiting(each)])
  }
  return lines
}

/** The lines that wait for one reader. */
export async function waitingFor(
  req: PayloadRequest,
  account: string,
  day: string,
): Promise<Waiting[]> {
  const found = await local.find(req, 'letter-lines', {
    ...system,
    where: { and: [{ account: { equals: account } }, { told: { equals: false } }] },
    sort: 'createdAt',
  })
  return (await untold(req, found, day)).map(asWaiting)
}

function asWaiting({ id, key, line }: LetterLine): Waiting {
  return { id, key, line: line as unknown as Line }
}

/**
 * Lines that no letter holds. One that stands in a letter which is written counts as told, also where a database without
 * transactions was left between the letter and saying so.
 */
async function untold(
  req: PayloadRequest,
  lines: readonly LetterLine[],
  day: string,
): Promise<LetterLine[]> {
  const keyOf = ({ account, letter }: LetterLine): string | null =>
    letter ? letterKey(req, account, letter) : null
  const keys = new Set(lines.flatMap((each) => keyOf(each) ?? []))
  if (keys.size === 0) return [...lines]
  const mails = await local.find(req, 'outbox', {
    ...system,
    where: { key: { in: [...keys] } },
    select: { key: true },
  })
  const written = new Set(mails.map(({ key }) => key))
  const left: LetterLine[] = []
  for (const each of lines) {
    if (!written.has(keyOf(each))) left.push(each)
    else if (each.letter !== day) await mark(req, { id: { equals: each.id } }, true)
  }
  return left
}

/** Says of lines whether they are told. */
export async function mark(req: PayloadRequest, where: Where, told: boolean): Promise<void> {
  await req.payload.db.updateMany({ collection: 'letter-lines', where, data: { told }, req })
}

/** The letter somebody had last, and the day whose letters are all written: a line of its own each, by key. */
export const lastLetter = {
  key: (account: string): string => `letter:${account}`,

  async of(req: PayloadRequest, account: string): Promise<string | null> {
    const where: Where = { key: { equals: lastLetter.key(account) } }
    const [found] = await local.find(req, 'letter-lines', { ...system, where, limit: 1 })
    return found?.letter ?? null
  },

  async put(
    req: PayloadRequest,
    key: string,
    data: { readonly account: string; readonly letter: string },
  ): Promise<void> {
    const where: Where = { key: { equals: key } }
    const [found] = await local.find(req, 'letter-lines', { ...system, where, limit: 1 })
    if (found) {
      await req.payload.db.updateOne({ collection: 'letter-lines', id: found.id, data, req })
    } else {
      await local.create(req, 'letter-lines', { key, ...data, told: true }, system)
    }
  },
}
