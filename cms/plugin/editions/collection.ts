import type { CollectionConfig, Field, FieldAccess } from 'payload'
import { changeKindWords, inShortWords } from '../../../content/words/guidelines.ts'
import { can } from '../access/can.ts'
import { roleText } from '../access/roles.ts'
import { hseCollection } from '../hse-collection.ts'
import { bySystem, choice, civilDateField } from '../core/fields.ts'
import { bodyEditor } from '../admin/rich-text.ts'
import { findByName, nameField, nameFieldName } from '../core/names.ts'
import { label, type Language } from '../core/text.ts'
import { forgetItsTitle, nameItsGuideline } from '../guidelines/naming/keep-name.ts'
import { keepName } from './naming.ts'
import { transitionEndpoint } from './endpoints.ts'
import {
  keepPublished,
  keepToOwnUnits,
  keepToWorkflow,
  numberTheEdition,
  refuseUnsafeText,
} from './hooks.ts'
import { readUnreadable } from './readable-body.ts'
import { contentFields, isOpen } from './rules.ts'
import { type EditionState, inShortText, languageText, stateText } from './text.ts'
import { workflowEndpoint } from './workflow-endpoint.ts'

/** A field's own rule stands alone in the admin, so it repeats who may change editions at all. */
const whileOpen: FieldAccess = async ({ doc, req }) =>
  isOpen((doc as { state?: EditionState } | undefined)?.state ?? 'draft') &&
  (await can(req, 'editions', 'update')) !== false

/** Fields that the admin shows as read-only once an edition can no longer change. The hooks refuse in words as well. */
const locking: readonly string[] = [...contentFields, 'guideline', 'language']

function lockedWhenPublished(fields: readonly Field[]): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'row') return { ...field, fields: lockedWhenPublished(field.fields) }
    if (!('name' in field) || field.type === 'ui' || !locking.includes(field.name)) return field
    return { ...field, access: { ...field.access, update: whileOpen } } as Field
  })
}

/** The text of a guideline in one language at one time: what is drafted, approved, published and never changed again. */
export function editions(locales: readonly Language[], accounts: string): CollectionConfig {
  const words = Object.fromEntries(
    locales.map((locale) => [locale, languageText[locale]]),
  ) as typeof languageText
  return hseCollection({
    slug: 'editions',
    singular: { nb: 'Utgave', en: 'Edition' },
    plural: { nb: 'Utgaver', en: 'Editions' },
    group: 'documents',
    description: {
      nb: 'Teksten i en retningslinje på ett språk. Den godkjennes av en annen enn den som skrev den, og endres aldri etter at den er publisert.',
      en: 'The text of a guideline in one language. It is approved by someone other than its writer, and never changes once published.',
    },
    admin: {
      useAsTitle: nameFieldName,
      defaultColumns: [nameFieldName, 'title', 'guideline', 'language', 'state'],
      listSearchableFields: ['title', 'lead', nameFieldName],
    },
    defaultSort: '-updatedAt',
    endpoints: [transitionEndpoint, workflowEndpoint],
    hooks: {
      beforeValidate: [keepToOwnUnits, numberTheEdition],
      beforeOperation: [findByName],
      beforeChange: [keepToWorkflow, refuseUnsafeText, keepName],
      afterChange: [nameItsGuideline],
      beforeDelete: [keepPublished],
      afterDelete: [forgetItsTitle],
    },
    fields: lockedWhenPublished([
      {
        name: 'workflow',
        type: 'ui',
        label: label({ nb: 'Arbeidsflyt', en: 'Workflow' }),
        admin: { components: { Field: '@verne/hse-plugin/rsc#EditionWorkflow' } },
      },
      {
        name: 'unsent',
        type: 'ui',
        label: label({ nb: 'Ulagret tekst', en: 'Unsaved text' }),
        admin: {
          disableListColumn: true,
          components: { Field: '@verne/hse-plugin/client#KeepUnsentText' },
        },
      },
      {
        name: 'guideline',
        type: 'relationship',
        relationTo: 'guidelines',
        required: true,
        index: true,
        label: label({ nb: 'Retningslinje', en: 'Guideline' }),
        admin: { position: 'sidebar', allowCreate: false },
      },
      choice({
        name: 'language',
        label: { nb: 'Språk', en: 'Language' },
        words,
        required: true,
        defaultValue: 'nb',
        index: true,
        admin: { position: 'sidebar' },
      }),
      {
        name: 'edition',
        type: 'number',
        min: 1,
        label: label({ nb: 'Utgave nr.', en: 'Edition no.' }),
        access: bySystem,
        admin: { position: 'sidebar', readOnly: true },
      },
      choice({
        name: 'state',
        label: { nb: 'Tilstand', en: 'State' },
        words: stateText,
        required: true,
        defaultValue: 'draft',
        index: true,
        access: bySystem,
        admin: { position: 'sidebar', readOnly: true },
      }),
      {
        name: 'title',
        type: 'text',
        maxLength: 250,
        label: label({ nb: 'Tittel', en: 'Title' }),
      },
      {
        name: 'lead',
        type: 'textarea',
        maxLength: 600,
        label: label({ nb: 'Ingress', en: 'Lead' }),
        admin: {
          description: label({
            nb: 'Én eller to setninger: Hva ber dette hvem om?',
            en: 'One or two sentences: What does this ask of whom?',
          }),
        },
      },
      {
        name: 'inShort',
        type: 'textarea',
        maxLength: 2000,
        label: label(inShortWords),
        admin: {
          rows: 5,
          description: label(inShortText.help),
          components: { afterInput: ['@verne/hse-plugin/client#InShortCount'] },
        },
      },
      {
        name: 'body',
        type: 'richText',
        label: label({ nb: 'Tekst', en: 'Text' }),
        editor: bodyEditor(),
        hooks: { afterRead: [readUnreadable] },
      },
      choice({
        name: 'changeKind',
        label: { nb: 'Hvor stor endring', en: 'Kind of change' },
        words: changeKindWords,
        required: true,
        defaultValue: 'major',
        admin: {
          description: label({
            nb: 'Stor: noen må gjøre noe annet enn før. Liten: det samme sagt tydeligere. Språklig: bare rettinger.',
            en: 'Major: someone must do something else than before. Minor: the same said more clearly. Editorial: corrections only.',
          }),
        },
      }),
      {
        name: 'changeNote',
        type: 'textarea',
        label: label({ nb: 'Hva er endret', en: 'What has changed' }),
        admin: {
          description: label({
            nb: 'Vises for leserne. Skriv hva de må gjøre annerledes. Kan være tomt i den første utgaven.',
            en: 'Shown to readers. Write what they must do differently. May be empty in the first edition.',
          }),
        },
      },
      {
        type: 'row',
        fields: [
          civilDateField({
            name: 'validFrom',
            label: { nb: 'Gjelder fra', en: 'Valid from' },
            description: {
              nb: 'Kan ligge fram i tid. Da publiseres utgaven nå og gjelder fra dagen.',
              en: 'May be in the future. The edition is then published now, and comes into force on that day.',
            },
            index: true,
          }),
          civilDateField({
            name: 'validTo',
            label: { nb: 'Gjelder til og med', en: 'Valid up to and including' },
            description: {
              nb: 'La feltet være tomt hvis utgaven gjelder til videre.',
              en: 'Empty = until further notice.',
            },
          }),
        ],
      },
      {
        name: 'sourceEdition',
        type: 'relationship',
        relationTo: 'editions',
        label: label({
          nb: 'Oversatt fra norsk utgave',
          en: 'Translated from Norwegian edition',
        }),
        filterOptions: ({ data }) => ({
          and: [
            { guideline: { equals: relationId((data as { guideline?: unknown }).guideline) } },
            { language: { equals: 'nb' } },
          ],
        }),
        admin: {
          allowCreate: false,
          allowEdit: false,
          condition: (data) => data['language'] !== 'nb',
        },
      },
      {
        name: 'archiveReference',
        type: 'group',
        label: label({ nb: 'Arkivreferanse', en: 'Archive reference' }),
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'system', type: 'text', label: label({ nb: 'System', en: 'System' }) },
              {
                name: 'caseNumber',
                type: 'text',
                label: label({ nb: 'Saksnummer', en: 'Case number' }),
              },
              {
                name: 'documentNumber',
                type: 'text',
                label: label({
                  nb: 'Dokumentnummer i arkivet',
                  en: 'Document number in the archive',
                }),
              },
            ],
          },
          {
            name: 'url',
            type: 'text',
            label: label({ nb: 'Adresse i arkivet', en: 'Address in the archive' }),
            validate: (
              value: string | null | undefined,
              { req }: { req: { i18n: { language: string } } },
            ) => {
              if (value == null || value === '') return true
              if (/^https?:\/\//.test(value) && URL.canParse(value)) return true
              return req.i18n.language === 'en'
                ? 'Write a full address that starts with https://.'
                : 'Skriv hele adressen, med https:// først.'
            },
          },
        ],
      },
      choice({
        name: 'approverRole',
        label: { nb: 'Godkjent av (rolle)', en: 'Approved by (role)' },
        words: roleText,
        access: bySystem,
        admin: { position: 'sidebar', readOnly: true },
      }),
      {
        name: 'approvedBy',
        type: 'relationship',
        relationTo: 'people',
        label: label({ nb: 'Godkjent av (person)', en: 'Approved by (person)' }),
        access: bySystem,
        admin: { position: 'sidebar', readOnly: true, allowEdit: false, allowCreate: false },
      },
      {
        name: 'approverName',
        type: 'text',
        label: label({ nb: 'Navn ved godkjenning', en: 'Name at approval' }),
        access: bySystem,
        admin: { position: 'sidebar', readOnly: true },
      },
      {
        ...civilDateField({
          name: 'approvedDate',
          label: { nb: 'Godkjent dato', en: 'Approved on' },
          readOnly: true,
        }),
        access: bySystem,
      },
      {
        name: 'withdrawnReason',
        type: 'textarea',
        label: label({ nb: 'Hvorfor trukket tilbake', en: 'Why withdrawn' }),
        access: bySystem,
        admin: { readOnly: true, condition: (data) => data['state'] === 'withdrawn' },
      },
      {
        name: 'steps',
        type: 'array',
        label: label({ nb: 'Steg så langt', en: 'Steps so far' }),
        labels: {
          singular: label({ nb: 'Steg', en: 'Step' }),
          plural: label({ nb: 'Steg', en: 'Steps' }),
        },
        access: bySystem,
        admin: { hidden: true },
        fields: [
          { name: 'step', type: 'text', required: true, label: label({ nb: 'Steg', en: 'Step' }) },
          { name: 'at', type: 'text', required: true, label: label({ nb: 'Tid', en: 'Time' }) },
          { name: 'by', type: 'text', label: label({ nb: 'Av', en: 'By' }) },
          { name: 'name', type: 'text', label: label({ nb: 'Navn', en: 'Name' }) },
          { name: 'note', type: 'textarea', label: label({ nb: 'Merknad', en: 'Note' }) },
        ],
      },
      {
        name: 'changedBy',
        type: 'text',
        hasMany: true,
        label: label({ nb: 'Hvem har endret innholdet', en: 'Who changed the content' }),
        access: bySystem,
        admin: { hidden: true },
      },
      {
        name: 'author',
        type: 'relationship',
        relationTo: accounts,
        label: label({ nb: 'Påbegynt av', en: 'Begun by' }),
        access: bySystem,
        admin: { hidden: true },
      },
      {
        name: 'images',
        type: 'relationship',
        relationTo: 'media',
        hasMany: true,
        index: true,
        label: label({ nb: 'Bilder i teksten', en: 'Images in the text' }),
        access: bySystem,
        admin: { hidden: true },
      },
      nameField({ nb: 'Utgave', en: 'Edition' }),
      {
        name: 'key',
        type: 'text',
        unique: true,
        label: label({ nb: 'Nøkkel', en: 'Key' }),
        access: bySystem,
        admin: { hidden: true },
      },
      {
        name: 'openKey',
        type: 'text',
        unique: true,
        label: label({ nb: 'Nøkkel for åpent utkast', en: 'Key of the open draft' }),
        access: bySystem,
        admin: { hidden: true },
      },
    ]),
  })
}

function relationId(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id)
  return typeof value === 'string' ? value : ''
}
