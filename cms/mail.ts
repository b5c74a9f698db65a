import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import nodemailer from 'nodemailer'
import { type Deliver, FateUnknown, type Invitation } from '@verne/hse-plugin'
import { pageAddress } from '../content/addresses/my-hse.ts'
import { institution } from '../content/institution.ts'
import { fill, type Language, say, type Text } from './plugin/core/text.ts'

/** How long a link to a new password works, in minutes. */
export const passwordLinkMinutes = 60

const text = {
  subject: { nb: 'Nytt passord til HMS-systemet', en: 'New password for the HSE system' },
  greeting: {
    nb: 'Noen, forhåpentligvis du, har bedt om et nytt passord til HMS-systemet.',
    en: 'Someone, hopefully you, has asked for a new password for the HSE system.',
  },
  invited: {
    nb: 'Du er invitert til HMS-systemet ved {institution}. Velg et passord, så er du inne.',
    en: 'You are invited to the HSE system at {institution}. Choose a password, and you are in.',
  },
  invitation: { nb: 'Invitasjon til HMS-systemet', en: 'Invitation to the HSE system' },
  invitationWorks: {
    nb: 'Lenken virker i {days} dager og bare én gang. Etter det logger du inn med denne e-postadressen.',
    en: 'The link works for {days} days and only once. After that you log in with this e-mail address.',
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

/** The mail that invites somebody, in both languages: which of them they read is not known yet. */
export const invitationMail: Invitation = ({ days, origin, token }) => {
  const part = (language: Language): string[] => {
    const link = newPasswordAddress(origin, language, token)
    const said = (words: Text): string =>
      say(fill(words, { days, institution: institution.name }), language)
    return [
      `<p>${said(text.invited)}</p>`,
      `<p><a href="${link}">${said(text.choose)}</a></p>`,
      `<p>${link}</p>`,
      `<p>${said(text.invitationWorks)}</p>`,
    ]
  }
  const subject = `${text.invitation.nb} / ${text.invitation.en} – ${institution.shortName}`
  return { subject, html: [...part('nb'), '<hr />', ...part('en')].join('\n') }
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
