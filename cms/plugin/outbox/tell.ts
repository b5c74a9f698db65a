import type { PayloadRequest } from 'payload'
import { local } from '../core/local.ts'
import { say, type Text } from '../core/text.ts'
import { isInTransaction } from '../core/transaction.ts'

/** Something a person is told by mail. It holds no personal data: what it is about is read behind the link. */
export interface Message {
  /** What is told, once: a second message with the same key to the same account is not written. */
  readonly key: string
  /** Accounts to tell, each in its own language. */
  readonly accounts: readonly (string | null | undefined)[]
  readonly subject: Text
  /** Paragraphs. */
  readonly body: readonly Text[]
  /** Path on this origin per language, such as `/min-hms/avvik/AVV-2026-0001`. */
  readonly address: Text
}

/**
 * Puts a message into the outbox, in the transaction of what it tells of. Told once per account and key, also when
 * the work behind it runs again after a crash.
 */
export async function tell(req: PayloadRequest, message: Message): Promise<void> {
  const accounts = [...new Set(message.accounts)].filter((each): each is string => Boolean(each))
  if (accounts.length === 0) return
  const keys = accounts.map((account) => `${message.key}:${account}`)
  const found = await local.find(req, 'accounts', {
    overrideAccess: true,
    where: { id: { in: accounts } },
    select: { email: true, language: true, active: true },
  })
  const known = await local.find(req, 'outbox', {
    overrideAccess: true,
    where: { key: { in: keys } },
    select: { key: true },
  })
  const told = new Set(known.map((each) => each.key))
  for (const account of found) {
    const key = `${message.key}:${account.id}`
    if (account.active === false || told.has(key)) continue
    const language = account.language === 'en' ? 'en' : 'nb'
    await once(req, key, {
      to: account.email,
      subject: say(message.subject, language),
      body: html(message, language, req.payload.config.serverURL),
    })
  }
}

/** Writes a mail unless there is one with its key. Two at once: the unique index refuses the later, which is told. */
async function once(
  req: PayloadRequest,
  key: string,
  mail: { readonly to: string; readonly subject: string; readonly body: string },
): Promise<void> {
  const system = { overrideAccess: true } as const
  const joined = await isInTransaction(req)
  try {
    await local.create(req, 'outbox', { key, ...mail, state: 'waiting', attempts: 0 }, system)
  } catch (error) {
    // What failed has ended the transaction: whoever began it begins anew, and finds the mail of the other.
    if (joined) throw error
    const where = { key: { equals: key } }
    if ((await local.count(req, 'outbox', { ...system, where })) === 0) throw error
  }
}

const openIt: Text = { nb: 'Åpne i Min HMS', en: 'Open in My HSE' }

function html(message: Message, language: 'nb' | 'en', origin: string): string {
  const link = `${origin}${say(message.address, language)}`
  return [
    ...message.body.map((each) => `<p>${escaped(say(each, language))}</p>`),
    `<p><a href="${escaped(link)}">${say(openIt, language)}</a></p>`,
    `<p>${escaped(link)}</p>`,
  ].join('\n')
}

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
