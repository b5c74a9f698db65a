import type { CollectionConfig } from 'payload'
import { v7 } from 'uuid'
import { passwordLinkMinutes, resetMail, resetSubject } from './mail.ts'
import { loginEndpoint, forgotPasswordEndpoint } from './login.ts'
import { backChannelEndpoint } from './open-id/back-channel.ts'
import { endInTime } from './longest-session.ts'
import { keepPasswordNamed, namedByAdministrator } from './password-log-in.ts'
import { keepPasswordRule } from './password.ts'

/** Who can log in. People are records of their own; an account may belong to one. */
export const accounts: CollectionConfig = {
  slug: 'accounts',
  labels: {
    singular: { nb: 'Konto', en: 'Account' },
    plural: { nb: 'Kontoer', en: 'Accounts' },
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: 15 * 60 * 1000,
    cookies: {
      sameSite: 'Lax',
      secure: process.env['SERVER_URL']?.startsWith('https://') ?? false,
    },
    forgotPassword: {
      // Payload would reserve the request outside the transaction it is in, and wait for itself. The server in front
      // counts how often a link is asked for.
      minRequestInterval: 0,
      expiration: passwordLinkMinutes * 60 * 1000,
      generateEmailHTML: (args) => resetMail(args?.token ?? '', args?.user, args?.req),
      generateEmailSubject: (args) => resetSubject(args?.user),
    },
  },
  admin: {
    group: { nb: 'Organisasjon og roller', en: 'Organisation and roles' },
    useAsTitle: 'email',
    defaultColumns: ['email', 'language', 'active'],
  },
  endpoints: [loginEndpoint, forgotPasswordEndpoint, backChannelEndpoint],
  hooks: { beforeOperation: [keepPasswordRule, endInTime], beforeLogin: [keepPasswordNamed] },
  fields: [
    {
      name: 'id',
      type: 'text',
      required: true,
      defaultValue: () => v7(),
      label: { nb: 'Id', en: 'Id' },
      admin: { hidden: true },
      access: { update: () => false },
    },
    {
      name: 'language',
      type: 'select',
      required: true,
      defaultValue: 'nb',
      label: { nb: 'Språk', en: 'Language' },
      options: [
        { value: 'nb', label: { nb: 'Norsk', en: 'Norwegian' } },
        { value: 'en', label: { nb: 'Engelsk', en: 'English' } },
      ],
    },
    {
      name: 'passwordLogin',
      type: 'checkbox',
      defaultValue: false,
      label: { nb: 'Kan logge inn med passord', en: 'May log in with a password' },
      access: { create: namedByAdministrator, update: namedByAdministrator },
      admin: {
        description: {
          nb: 'Betyr noe bare der de fleste logger inn med for eksempel Feide, og passord er slått av for alle andre.',
          en: 'Matters only where most people log in with, for example, Feide and passwords are switched off for all others.',
        },
      },
    },
    {
      name: 'reminders',
      type: 'select',
      required: true,
      defaultValue: 'daily',
      label: { nb: 'Brevet fra Min HMS', en: 'The letter from My HSE' },
      admin: {
        description: {
          nb: 'Ett brev med det som er nytt, og det du er bedt om. Det som haster mest, sendes alltid med en gang.',
          en: 'One letter with what is new and what you are asked to do. What is most urgent is always sent at once.',
        },
      },
      options: [
        { value: 'daily', label: { nb: 'På arbeidsdager', en: 'On working days' } },
        { value: 'weekly', label: { nb: 'Én gang i uken', en: 'Once a week' } },
        {
          value: 'off',
          label: { nb: 'Bare det andre ber om', en: 'Only when others ask something of me' },
        },
      ],
    },
  ],
}
