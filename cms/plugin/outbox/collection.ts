import type { CollectionConfig, FieldAccess } from 'payload'
import { v7 } from 'uuid'
import { principalOf } from '../access/principal.ts'
import { rolesOf } from '../access/rules.ts'
import { hseCollection } from '../hse-collection.ts'
import { choice } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { hideExpired, readWithExpiry } from './hooks.ts'
import { mailStateText } from './text.ts'

const readOnly = { readOnly: true } as const

/** A body can hold a one-time link: administrators alone read it. */
const administrators: FieldAccess = async ({ req }) =>
  rolesOf(await principalOf(req)).includes('administrator')

/** Nobody reads it through any door: only the system compares with it. */
const systemAlone: FieldAccess = () => false

/** Mail on its way out, and mail that waits because no mail server is set. */
export const outbox: CollectionConfig = hseCollection({
  slug: 'outbox',
  singular: { nb: 'E-post', en: 'E-mail' },
  plural: { nb: 'Utgående e-post', en: 'Outgoing e-mail' },
  group: 'operation',
  description: {
    nb: 'E-post som skal ut. Uten e-postserver blir den liggende her. Innholdet slettes når lenken i det utløper.',
    en: 'E-mail on its way out. Without a mail server it stays here. The content is removed when the link in it expires.',
  },
  systemOnly: true,
  admin: {
    useAsTitle: 'subject',
    defaultColumns: ['createdAt', 'to', 'subject', 'state', 'sentAt'],
  },
  defaultSort: '-createdAt',
  hooks: { beforeOperation: [readWithExpiry], afterRead: [hideExpired] },
  fields: [
    {
      name: 'key',
      type: 'text',
      unique: true,
      defaultValue: () => v7(),
      label: label({ nb: 'Nøkkel', en: 'Key' }),
      admin: { hidden: true },
    },
    {
      name: 'to',
      type: 'text',
      required: true,
      label: label({ nb: 'Til', en: 'To' }),
      admin: readOnly,
    },
    {
      name: 'subject',
      type: 'text',
      required: true,
      label: label({ nb: 'Emne', en: 'Subject' }),
      admin: readOnly,
    },
    {
      name: 'body',
      type: 'textarea',
      label: label({ nb: 'Innhold', en: 'Content' }),
      access: { read: administrators },
      admin: readOnly,
    },
    {
      // To whom and about what, of a mail that would tell who reported a case, or about whom. Gone when it is sent.
      name: 'sealed',
      type: 'json',
      label: label({ nb: 'Forseglet', en: 'Sealed' }),
      admin: { hidden: true },
      access: { read: systemAlone },
    },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: mailStateText,
      required: true,
      defaultValue: 'waiting',
      index: true,
      admin: readOnly,
    }),
    {
      name: 'attempts',
      type: 'number',
      defaultValue: 0,
      label: label({ nb: 'Forsøk', en: 'Attempts' }),
      admin: readOnly,
    },
    {
      name: 'reason',
      type: 'text',
      label: label({ nb: 'Hvorfor ikke', en: 'Why not sent' }),
      admin: readOnly,
    },
    {
      name: 'sentAt',
      type: 'date',
      label: label({ nb: 'Sendt', en: 'Sent' }),
      admin: { ...readOnly, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'sendingSince',
      type: 'date',
      label: label({ nb: 'Sendes siden', en: 'Being sent since' }),
      admin: { ...readOnly, hidden: true },
    },
    {
      name: 'expiresAt',
      type: 'date',
      index: true,
      label: label({ nb: 'Innholdet slettes', en: 'Content removed' }),
      admin: { ...readOnly, date: { pickerAppearance: 'dayAndTime' } },
    },
  ],
})
