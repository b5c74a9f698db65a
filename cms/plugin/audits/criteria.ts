import type { CollectionBeforeDeleteHook, CollectionConfig, PayloadRequest } from 'payload'
import { choice, longest, paragraphs } from '../core/fields.ts'
import { refuse } from '../core/refuse.ts'
import { label, say, type Text } from '../core/text.ts'
import { local } from '../database/local.ts'
import { hseCollection } from '../hse-collection.ts'
import { pointText } from '../internal-control/text.ts'
import { auditRefusalText } from './text.ts'

const notAKey: Text = {
  nb: 'Bruk små bokstaver a–z, tall og bindestrek, for eksempel «avvik-1».',
  en: 'Use small letters a–z, digits and hyphens, such as “avvik-1”.',
}

/** A criterion an audit has answered, or found something of, is not deleted: the audit refers to it. */
const keepUsedCriterion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const used = { overrideAccess: true, where: { criterion: { equals: String(id) } } }
  const lines =
    (await local.count(req, 'audit-answers', used)) +
    (await local.count(req, 'audit-findings', used))
  if (lines > 0) {
    refuse(req, auditRefusalText.criterionUsed, { status: 409, code: 'criterionUsed' })
  }
}

/** What a unit is audited against: the catalogue the HSE unit keeps, tied to the points of § 5 and to guidelines. */
export const auditCriteria: CollectionConfig = hseCollection({
  slug: 'audit-criteria',
  singular: { nb: 'Revisjonskriterium', en: 'Audit criterion' },
  plural: { nb: 'Revisjonskriterier', en: 'Audit criteria' },
  group: 'documents',
  description: {
    nb: 'Det enhetene blir målt mot i HMS-revisjoner. En revisjon tar med de aktive kriteriene for punktene den omfatter. Det som er besvart, beholder ordlyden det hadde da.',
    en: 'What units are audited against. An audit takes the active criteria of the points it covers. What has been answered keeps the wording it had then.',
  },
  admin: {
    useAsTitle: 'key',
    defaultColumns: ['key', 'asks', 'point', 'active'],
    listSearchableFields: ['key', 'asks'],
  },
  defaultSort: 'key',
  hooks: { beforeDelete: [keepUsedCriterion] },
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      maxLength: longest.line,
      label: label({ nb: 'Nøkkel', en: 'Key' }),
      admin: {
        description: label({
          nb: 'En del av adressen, for eksempel «krav-1».',
          en: 'A part of the address, such as “krav-1”.',
        }),
      },
      validate: (value: string | null | undefined, { req }: { req: PayloadRequest }) =>
        /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value ?? '') || say(notAKey, req.i18n.language),
    },
    choice({
      name: 'point',
      label: {
        nb: 'Punkt i internkontrollforskriften § 5',
        en: 'Point of Section 5 of the Internal Control Regulations',
      },
      words: pointText,
      required: true,
      index: true,
    }),
    {
      ...paragraphs(
        'asks',
        { nb: 'Hva som skal være på plass', en: 'What must be in place' },
        true,
      ),
      localized: true,
    },
    {
      ...paragraphs('practice', {
        nb: 'Hvordan dere ser om det virker',
        en: 'How you see whether it works',
      }),
      localized: true,
      admin: {
        description: label({
          nb: 'Hvem dere kan snakke med, hva dere kan se på stedet, og hvilke saker som viser det.',
          en: 'Whom you can talk to, what you can look at on site, and which records show it.',
        }),
      },
    },
    {
      name: 'guidelines',
      type: 'relationship',
      relationTo: 'guidelines',
      hasMany: true,
      label: label({ nb: 'Retningslinjer', en: 'Guidelines' }),
    },
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      label: label({ nb: 'I bruk', en: 'Active' }),
    },
  ],
})
