import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import nodemailer from 'nodemailer'
import { type Deliver, FateUnknown } from '@verne/hse-plugin'
import { pageAddress } from '../content/addresses/my-hse.ts'
import { institution } from '../content/institution.ts'
import { type Language, say } from './plugin/core/text.ts'

/** How long a link to a new password works, in minutes. */
export const passwordLinkMinutes = 60

const text = {
  subject: { nb: 'Nytt passord til HMS-systemet', en: 'New password for the HSE system' },
  greeting: {
    nb: 'Noen, forhåpentligvis du, har bedt om et nytt passord til HMS-systemet.',
    en: 'Someone, hopefully you, has asked for a new password for the HSE system.',
  },
  choose: { nb: 'Velg nytt passord', en: 'Choose a new password' },
  expires: {
    nb: 'Lenken virker i én time og bare én gang. Var det ikke deg, trenger du ikke gjøre noe.',
    en: 'The link works for one hour and only once. If it was not you, you do not need to do anything.',
  },
}

/** Address of the page where a new password is chosen. */
export function newPasswordAddress(serverUrl: string, language: Language, token: string): string {
  const page = pageAddress(language === 'en' ? 'en' : 'nb', 'newPassword', { token })
  return `${serverUrl}${page}`
}

function languageOf(user: unknown): Language {
  return (user as { language?: string } | undefined)?.language === 'en' ? 'en' : 'nb'
}

/** Subject of the mail with a link to a new password. */
export function resetSubject(user: unknown): string {
  return `${say(text.subject, languageOf(user))} – ${institution.shortName}`
}

/** The mail with a link to a new password. It holds no personal data but the link. */
export function resetMail(token: string, user: unknown, req?: PayloadRequest): string {
  const language = languageOf(user)
  const link = newPasswordAddress(req?.payload.config.serverURL ?? '', language, token)
  return [
    `<p>${say(text.greeting, language)}</p>`,
    `<p><a href="${link}">${say(text.choose, language)}</a></p>`,
    `<p>${link}</p>`,
    `<p>${say(text.expires, language)}</p>`,
  ].join('\n')
}

/** Hands mail to the server at an SMTP address. */
export function smtpDelivery(smtpUrl: string): Deliver {
  const transport = nodemailer.createTransport(smtpUrl, {
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    // Read by the transport while it hands the mail over: once it is at its end, the server has it all.
    const html = Readable.from([mail.html])
    try {
      await transport.sendMail({ ...mail, html })
    } catch (error) {
      const answered = error instanceof Error && 'responseCode' in error
      if (html.readableEnded && !answered) {
        throw new FateUnknown(error instanceof Error ? error.message : String(error))
      }
      throw error
    }
  }
}
