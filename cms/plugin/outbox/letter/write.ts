import type { PayloadRequest, Where } from 'payload'
import { say } from '../../core/text.ts'
import { inTransaction } from '../../database/transaction.ts'
import { local } from '../../database/local.ts'
import type { StoredLine } from '../daily.ts'
import { storeLine } from '../daily.ts'
import { addressOf, type Place, surfaceName } from '../place.ts'
import { sealed } from '../sealed.ts'
import { knownKeys } from './gather.ts'
import { letterHtml, letterSubject } from './html.ts'
import { keptAmong } from './kept.ts'
import { readableBy, type Reader } from './readers.ts'
import { isSealed, type Letter, letterOf, mayFollow } from './rules.ts'
import type { Line } from './line.ts'
import { lastLetter, letterKey, mark, waitingFor } from './waiting.ts'

const system = { overrideAccess: true } as const

/** What a letter holds besides the lines that wait. */
interface Besides {
  readonly rungs: readonly StoredLine[]
  readonly standing: readonly Line[]
  readonly counts: { readonly tasks: number; readonly passed: number }
}

/**
 * Writes one person's letter of a day into the outbox, with what makes it the only one: the lines are claimed for the
 * day first, then the mail is written under a key of its own, then they count as told. Left at any point, also without
 * transactions, the next run goes on from there.
 * @returns false where it is there already, where the clock was set back, or where nothing is left to say
 */
export async function writeLetter(
  req: PayloadRequest,
  reader: Reader,
  day: string,
  besides: Besides,
): Promise<boolean> {
  const { account } = reader
  return inTransaction(req, async () => {
    const key = letterKey(req, account, day)
    if (await isThere(req, { key: { equals: key } })) return false
    const last = await lastLetter.of(req, account)
    if (!mayFollow(last, day)) return false
    if (last !== null) await takeBack(req, account, last)
    const there = await knownKeys(
      req,
      besides.rungs.map((each) => each.key),
    )
    for (const rung of besides.rungs) if (!there.has(rung.key)) await storeLine(req, rung)
    const waiting = await waitingFor(req, account, day)
    const ids: Where = { id: { in: waiting.map(({ id }) => id) } }
    if (waiting.length > 0) {
      const data = { letter: day }
      await req.payload.db.updateMany({ collection: 'letter-lines', where: ids, data, req })
    }
    const lines = waiting.map(({ line }) => line)
    const records = aboutOf([...lines, ...besides.standing])
    const read = await readableBy(req, reader, records)
    const may = ({ about }: Line): boolean => about === null || read(about)
    // A case may have been kept from someone since its line was given.
    const kept = await keptAmong(req, records)
    const asOfNow = (line: Line): Line =>
      line.about !== null && kept(line.about) ? { ...line, sealed: true } : line
    const letter = letterOf({
      lines: lines.filter(may).map(asOfNow),
      standing: besides.standing.filter(may).map(asOfNow),
      first: last === null,
      ...besides.counts,
    })
    if (letter !== null) await write(req, reader, key, letter)
    if (waiting.length > 0) await mark(req, ids, true)
    await lastLetter.put(req, lastLetter.key(account), { account, letter: day })
    return letter !== null
  })
}

function aboutOf(lines: readonly Line[]): NonNullable<Line['about']>[] {
  return lines.flatMap(({ about }) => about ?? [])
}

async function write(
  req: PayloadRequest,
  { email, language }: Reader,
  key: string,
  letter: Letter<Line>,
): Promise<void> {
  const { payload } = req
  const surface = surfaceName(payload)
  const leading = {
    language,
    origin: payload.config.serverURL,
    surface,
    addressOf: (place: Place) => addressOf(payload, place),
  }
  const mail = {
    to: email,
    subject: say(letterSubject(letter, surface), language),
    body: letterHtml(letter, leading),
  }
  const stored = isSealed(letter) ? sealed(mail, language) : mail
  await local.create(req, 'outbox', { key, ...stored, state: 'waiting', attempts: 0 }, system)
}

/**
 * A letter that no mail server has had is taken back, and what it said goes into the new one: when the server comes,
 * everyone gets one letter and no backlog. First its lines, then the mail: left in between, they count as told again.
 */
async function takeBack(req: PayloadRequest, account: string, last: string): Promise<void> {
  const key: Where = { key: { equals: letterKey(req, account, last) } }
  const unsent: Where = { and: [key, { state: { in: ['waiting', 'failed'] } }] }
  if (!(await isThere(req, unsent))) return
  const lines: Where = {
    and: [
      { account: { equals: account } },
      { letter: { equals: last } },
      { key: { not_equals: lastLetter.key(account) } },
    ],
  }
  await mark(req, lines, false)
  await req.payload.db.deleteMany({ collection: 'outbox', where: unsent, req })
  // Somebody has begun to send it meanwhile.
  if (await isThere(req, key)) await mark(req, lines, true)
}

async function isThere(req: PayloadRequest, where: Where): Promise<boolean> {
  return (await local.count(req, 'outbox', { ...system, where })) > 0
}
