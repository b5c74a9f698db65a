import type { CollectionConfig } from 'payload'
import { hseCollection } from '../hse-collection.ts'
import { choice } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { publishStateText } from './text.ts'

const readOnly = { readOnly: true } as const

/** Wishes that the site be built anew, and what came of them. Each has a unique key: a wish made twice is one. */
export const publishRequests: CollectionConfig = hseCollection({
  slug: 'publish-requests',
  singular: { nb: 'Publisering', en: 'Publish' },
  plural: { nb: 'Publiseringer', en: 'Publishes' },
  group: 'operation',
  description: {
    nb: 'Hva som er sendt til nettstedet, når, og hvordan det gikk. Går noe galt, vises det gamle nettstedet fortsatt.',
    en: 'What was sent to the site, when, and how it went. If something goes wrong, the previous site stays up.',
  },
  systemOnly: true,
  admin: {
    useAsTitle: 'key',
    defaultColumns: ['requestedAt', 'state', 'reason', 'finishedAt', 'release'],
  },
  defaultSort: '-requestedAt',
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      label: label({ nb: 'Anledning', en: 'Occasion' }),
      admin: readOnly,
    },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: publishStateText,
      required: true,
      defaultValue: 'pending',
      index: true,
      admin: readOnly,
    }),
    {
      name: 'confirmed',
      type: 'checkbox',
      label: label({
        nb: 'Bekreftet at mange dokumenter forsvinner',
        en: 'Confirmed that many documents disappear',
      }),
      admin: readOnly,
    },
    {
      name: 'requestedAt',
      type: 'date',
      required: true,
      index: true,
      label: label({ nb: 'Bestilt', en: 'Requested' }),
      admin: { ...readOnly, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'finishedAt',
      type: 'date',
      index: true,
      label: label({ nb: 'Ferdig', en: 'Finished' }),
      admin: { ...readOnly, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'seconds',
      type: 'number',
      label: label({ nb: 'Sekunder', en: 'Seconds' }),
      admin: readOnly,
    },
    {
      name: 'release',
      type: 'text',
      label: label({ nb: 'Utgivelse', en: 'Release' }),
      admin: readOnly,
    },
    {
      name: 'reason',
      type: 'textarea',
      label: label({ nb: 'Hvorfor ikke', en: 'Why it failed' }),
      admin: readOnly,
    },
    {
      name: 'warnings',
      type: 'textarea',
      label: label({ nb: 'Bør sjekkes', en: 'To check' }),
      admin: {
        ...readOnly,
        description: label({
          nb: 'Det stanset ikke publiseringen, for eksempel en død lenke. Ett funn på hver linje.',
          en: 'It did not stop the publishing, for example a dead link. One finding on each line.',
        }),
      },
    },
  ],
})
