import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { type Language, say, type Text } from '../core/text.ts'

/** To whom a sealed mail goes, and what it says. */
export type SealedMail = Readonly<Record<'to' | 'subject' | 'body', string>>

const text = {
  to: { nb: 'Vises ikke', en: 'Not shown' },
  subject: {
    nb: 'E-post i en sak, uten hvem og hva',
    en: 'E-mail in a case, without recipient and subject',
  },
} satisfies Record<string, Text>

/** A mail as the outbox shows it when it is sealed: how it goes with it, and nothing else. */
export function sealed(
  mail: SealedMail,
  language: Language,
): { readonly to: string; readonly subject: string; readonly sealed: SealedMail } {
  const { body, subject, to } = mail
  return {
    to: say(text.to, language),
    subject: say(text.subject, language),
    sealed: { to, subject, body },
  }
}

/** Tells one sealed mail from another, and nothing to those who know the ids of cases and accounts. */
export function sealedKey(req: PayloadRequest, plain: string): string {
  const hash = createHmac('sha256', req.payload.secret).update(`mail\n${plain}`).digest('hex')
  return `sealed:${hash}`
}
