import type { PayloadRequest } from 'payload'
import { local } from '../database/local.ts'
import { fill, type Language, say, type Text } from '../core/text.ts'
import { isInTransaction } from '../database/transaction.ts'
import type { Outbox } from '../generated-types.ts'
import { escaped } from './html.ts'
import { addressOf, type Place, surfaceName, whereItIs } from './place.ts'
import { sealed, sealedKey } from './sealed.ts'

/** Something a person is told by mail. It holds no personal data: what it is about is read behind the link. */
export interface Message {
  /** What is told, once: a second message with the same key to the same account is not written. */
  readonly key: string
  /** Accounts to tell, each in its own language. */
  readonly accounts: readonly (string | null | undefined)[]
  readonly subject: Text
  /** Paragraphs. */
  readonly body: readonly Text[]
  /** Where it is read or done: the mail leads there, or says where it is. */
  readonly place: Place
  /** Words of the link. @default "Open in" and what the host calls its pages */
  readonly open?: Text
  /**
   * True for a mail that would tell who reported a case, or of one that is kept from someone: whoever looks after the
   * outbox sees how it goes with it, and not to whom or of what. @default false
   */
  readonly sealed?: boolean
}

/** The same to someone without an account, at the address they gave. */
export interface MessageByAddress extends Omit<Message, 'accounts'> {
  readonly to: string
  readonly language: Language
}

/**
 * Puts a message into the outbox, in the transaction of what it tells of. Told once per account and key, also when
 * the work behind it runs again after a crash.
 */
export async function tell(req: PayloadRequest, message: Message): Promise<void> {
  const accounts = [...new Set(message.accounts)].filter((each): each is string => Boolean(each))
  if (accounts.length === 0) return
  const keyOf = (account: string): string => outboxKey(req, message, account)
  const found = await local.find(req, 'accounts', {
    overrideAccess: true,
    where: { id: { in: accounts } },
    select: { email: true, language: true, active: true },
  })
  const known = await local.find(req, 'outbox', {
    overrideAccess: true,
    where: { key: { in: accounts.map(keyOf) } },
    select: { key: true },
  })
  const told = new Set(known.map((each) => each.key))
  for (const account of found) {
    const key = keyOf(account.id)
    if (account.active === false || told.has(key)) continue
    const language = account.language === 'en' ? 'en' : 'nb'
    await once(req, key, mailOf(req, message, account.email, language))
  }
}

/** Puts a message to someone without an account into the outbox, once per key. */
export async function tellByAddress(req: PayloadRequest, message: MessageByAddress): Promise<void> {
  const key = outboxKey(req, message, 'address')
  const where = { key: { equals: key } }
  if ((await local.count(req, 'outbox', { overrideAccess: true, where })) > 0) return
  await once(req, key, mailOf(req, message, message.to, message.language))
}

type Content = Omit<Message, 'accounts'>

/** Tells one mail from another. */
function outboxKey(
  req: PayloadRequest,
  message: Pick<Content, 'key' | 'sealed'>,
  recipient: string,
): string {
  const plain = `${message.key}:${recipient}`
  return message.sealed === true ? sealedKey(req, plain) : plain
}

type Stored = Pick<Outbox, 'to' | 'subject' | 'body' | 'sealed'>

/** A mail as the outbox holds it. */
function mailOf(req: PayloadRequest, message: Content, to: string, language: Language): Stored {
  const subject = say(message.subject, language)
  const body = html(req, message, language)
  const mail = { to, subject, body }
  return message.sealed === true ? sealed(mail, language) : mail
}

/** Writes a mail unless there is one with its key. Two at once: the unique index refuses the later, which is told. */
async function once(req: PayloadRequest, key: string, mail: Stored): Promise<void> {
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

const openIt: Text = { nb: 'Åpne i {surface}', en: 'Open in {surface}', nn: 'Opne i {surface}' }

function html({ payload }: PayloadRequest, message: Content, language: Language): string {
  const body = message.body.map((each) => paragraph(say(each, language)))
  const address = addressOf(payload, message.place)
  if (address === null)
    return [...body, paragraph(say(whereItIs(message.place), language))].join('\n')
  const link = `${payload.config.serverURL}${say(address, language)}`
  const open = message.open ?? fill(openIt, { surface: surfaceName(payload) })
  return [
    ...body,
    `<p><a href="${escaped(link)}">${escaped(say(open, language))}</a></p>`,
    paragraph(link),
  ].join('\n')
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}
