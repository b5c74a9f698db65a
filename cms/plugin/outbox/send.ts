import { createLocalReq, type EmailAdapter, type PayloadRequest } from 'payload'
import { retryTransient } from '../database/transient.ts'
import { Temporal } from 'temporal-polyfill'
import { updateWhere } from '../database/update-where.ts'
import { instant } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { pastInstant } from '../jobs/schedule.ts'
import { optionsOf } from '../options.ts'
import type { SealedMail } from './sealed.ts'

/** A mail as the host hands it to a mail server. */
export interface Mail {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly html: string
}

/** The mail server had the whole mail and never answered: nobody knows whether it sends it. */
export class FateUnknown extends Error {
  override readonly name = 'FateUnknown'
}

/**
 * Hands a mail to the mail server; throws when the server did not accept it, and `FateUnknown` when it may have.
 */
export type Deliver = (mail: Mail) => Promise<void>

/** Name of the job that sends mail and removes what has expired. */
export const mailTask = 'hse-mail'
const mostAttempts = 5
/** Longer than the mail library waits for any mail server, in minutes. */
const longestDelivery = 15

/** Options of the outbox. */
export interface OutboxOptions {
  /** Sender's address. */
  readonly from: string
  /** Sender's name. */
  readonly fromName: string
  /** How long a body is kept, in minutes: as long as the links in it work. */
  readonly keepMinutes: number
}

/**
 * Puts a mail into the outbox, within the transaction of the request. The job sends it, where a mail server is set.
 * @param keepMinutes how long its body is kept: as long as the links in it work
 */
export async function leaveInOutbox(
  req: PayloadRequest,
  { to, subject, html }: Pick<Mail, 'to' | 'subject' | 'html'>,
  keepMinutes: number,
): Promise<void> {
  const expires = optionsOf(req.payload).clock().add({ minutes: keepMinutes })
  const expiresAt = expires.toString({ smallestUnit: 'millisecond' })
  const data = { to, subject, body: html, state: 'waiting', attempts: 0, expiresAt } as const
  await local.create(req, 'outbox', data, { overrideAccess: true })
}

/** Payload's mail adapter that puts every mail into the outbox. The job sends it, where a mail server is set. */
export function outboxEmail(options: OutboxOptions): EmailAdapter {
  return ({ payload }) => ({
    name: 'hse-outbox',
    defaultFromAddress: options.from,
    defaultFromName: options.fromName,
    sendEmail: async ({ to, subject = '', html, text }) => {
      const req = await createLocalReq({}, payload)
      const body = typeof html === 'string' ? html : typeof text === 'string' ? text : ''
      const address = typeof to === 'string' ? to : JSON.stringify(to)
      await leaveInOutbox(req, { to: address, subject, html: body }, options.keepMinutes)
    },
  })
}

/**
 * Sends what waits. A mail is claimed before it is handed over, so that it is never sent twice; one whose fate is not
 * known after a crash is shown, not sent again.
 */
export async function sendWaiting(
  req: PayloadRequest,
  from: string,
  deliver: Deliver,
): Promise<number> {
  const now = instant(optionsOf(req.payload).clock)
  const waiting = await local.find(req, 'outbox', {
    overrideAccess: true,
    // A link that has expired is of no use to anyone, and its body is gone.
    where: {
      and: [
        { state: { equals: 'waiting' } },
        { or: [{ expiresAt: { exists: false } }, { expiresAt: { greater_than: now } }] },
      ],
    },
    sort: 'createdAt',
    limit: 50,
  })
  let sent = 0
  for (const mail of waiting) {
    const sendingSince = instant(optionsOf(req.payload).clock)
    const claimed = await retryTransient(() =>
      updateWhere(req.payload.db, {
        collection: 'outbox',
        where: { and: [{ id: { equals: mail.id } }, { state: { equals: 'waiting' } }] },
        data: { state: 'sending', attempts: (mail.attempts ?? 0) + 1, sendingSince },
        req,
      }),
    )
    if (!claimed) continue
    const sealed = mail.sealed as SealedMail | null | undefined
    const { to, subject, body } = sealed ?? mail
    try {
      await deliver({ from, to, subject, html: body ?? '' })
    } catch (error) {
      const reason = sealed ? withoutAddress(error) : reasonOf(error)
      const last = (mail.attempts ?? 0) + 1 >= mostAttempts
      // By name: the host may hold a copy of the class of its own.
      const unknown = error instanceof Error && error.name === 'FateUnknown'
      const state = unknown ? 'unknown' : last ? 'failed' : 'waiting'
      // Not tried again: nothing more needs to know to whom it was.
      const opened = state === 'waiting' ? {} : { sealed: null }
      await write(req, mail.id, { state, reason, ...opened })
      continue
    }
    // It is on its way: should this not be stored, its fate is shown as unknown, and it is not sent again.
    const sentAt = instant(optionsOf(req.payload).clock)
    await write(req, mail.id, { state: 'sent', sentAt, body: null, sealed: null, reason: null })
    sent += 1
  }
  return sent
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A mail server repeats the address it refused: of a sealed mail its code alone is kept. */
function withoutAddress(error: unknown): string {
  return /\b[2-5]\d\d\b/.exec(reasonOf(error))?.[0] ?? (error instanceof Error ? error.name : '')
}

/**
 * Says of mails that were being sent and are so no longer that nobody knows whether the mail server accepted them. One
 * that another process is sending at this moment is left to it.
 */
export async function reapSending(req: PayloadRequest): Promise<void> {
  const sending = await local.find(req, 'outbox', {
    overrideAccess: true,
    where: { state: { equals: 'sending' } },
    select: { sendingSince: true },
  })
  const now = optionsOf(req.payload).clock()
  for (const { id, sendingSince } of sending) {
    const since = pastInstant(sendingSince, now)
    const end = since?.add({ minutes: longestDelivery })
    if (end && Temporal.Instant.compare(now, end) < 0) continue
    const same = sendingSince == null ? { exists: false } : { equals: sendingSince }
    await updateWhere(req.payload.db, {
      collection: 'outbox',
      where: {
        and: [{ id: { equals: id } }, { state: { equals: 'sending' } }, { sendingSince: same }],
      },
      data: { state: 'unknown', sealed: null },
      req,
    })
  }
}

/** Removes the bodies whose links have expired. */
export async function purgeExpired(req: PayloadRequest): Promise<void> {
  const expired = await local.find(req, 'outbox', {
    overrideAccess: true,
    where: {
      and: [
        { expiresAt: { less_than_equal: instant(optionsOf(req.payload).clock) } },
        { body: { exists: true } },
      ],
    },
    select: { subject: true },
  })
  for (const { id } of expired) await write(req, id, { body: null })
}

async function write(
  req: PayloadRequest,
  id: string,
  data: Record<string, unknown>,
): Promise<void> {
  await retryTransient(() => req.payload.db.updateOne({ collection: 'outbox', id, data, req }))
}
