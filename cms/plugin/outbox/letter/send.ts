import type { PayloadRequest, Where } from 'payload'
import { addDays, timeZone } from '../../core/dates.ts'
import { isWorkingDay } from '../../core/working-days.ts'
import { local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import { optionsOf } from '../../options.ts'
import { letterSettingsOf } from '../../settings/letter-settings-of.ts'
import { gather, type Gathered } from './gather.ts'
import { readersOn, type Reader } from './readers.ts'
import { comes, letterDay, type LetterDay, letterHour } from './rules.ts'
import { lastLetter, type Waiting, waitingLines } from './waiting.ts'
import { writeLetter } from './write.ts'

/** Days a line that was told is remembered: longer than a rung of the ladder can be told late. */
const keptDays = 120

/**
 * Writes the letter of this working day to everyone who has one coming, once. May run as often as one likes: who has
 * the letter of the day gets no other, and a day that is done is not begun again.
 * @returns how many were written now
 */
export async function sendLetters(req: PayloadRequest): Promise<number> {
  const { clock } = optionsOf(req.payload)
  const now = clock().toZonedDateTimeISO(timeZone)
  const day = now.toPlainDate().toString()
  const { closed } = await letterSettingsOf(req)
  if (now.hour < letterHour || !isWorkingDay(day, closed) || (await isDone(req, day))) return 0
  await forgetOld(req, day)
  const readers = await readersOn(req, day)
  const waiting = await waitingLines(req, day)
  const gathered = await gather(req, readers, day)
  const today = letterDay(day, closed)
  let written = 0
  let failed = 0
  for (const reader of readers) {
    if (!isDueTo(reader, today, waiting.get(reader.account) ?? [], gathered)) continue
    try {
      if (await one(req, reader, today, gathered)) written += 1
    } catch (err) {
      // One person's letter keeps nobody else's back: the next hour tries it again.
      failed += 1
      req.payload.logger.error({ err, msg: 'A daily letter could not be written.' })
    }
  }
  if (failed === 0) await done(req, day)
  return written
}

function isDueTo(
  reader: Reader,
  today: LetterDay,
  waiting: readonly Waiting[],
  gathered: Gathered,
): boolean {
  const lines = [...waiting, ...gathered.rungsFor(reader)].map(({ line }) => line)
  return comes(reader.often, today, lines, gathered.standingFor(reader).length)
}

async function one(
  req: PayloadRequest,
  reader: Reader,
  today: LetterDay,
  gathered: Gathered,
): Promise<boolean> {
  const weekly = today.weekly && reader.often !== 'off'
  return writeLetter(req, reader, today.day, {
    rungs: gathered.rungsFor(reader),
    standing: weekly ? gathered.standingFor(reader) : [],
    counts: gathered.countsFor(reader),
  })
}

const passKey = (day: string): string => `letters:${day}`

/** Whether everyone has the letter of a day. */
async function isDone(req: PayloadRequest, day: string): Promise<boolean> {
  const where: Where = { key: { equals: passKey(day) } }
  return (await local.count(req, 'letter-lines', { overrideAccess: true, where })) > 0
}

async function done(req: PayloadRequest, day: string): Promise<void> {
  // Begun anew where another process says so at the same moment.
  await inTransaction(req, () =>
    lastLetter.put(req, passKey(day), { account: 'everyone', letter: day }),
  )
}

async function forgetOld(req: PayloadRequest, day: string): Promise<void> {
  const before = addDays(day, -keptDays)
  await req.payload.db.deleteMany({
    collection: 'letter-lines',
    where: {
      or: [
        { letter: { less_than: before } },
        { and: [{ letter: { exists: false } }, { createdAt: { less_than: before } }] },
      ],
    },
    req,
  })
}
