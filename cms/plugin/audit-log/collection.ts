import type { CollectionConfig } from 'payload'
import { hseCollection } from '../hse-collection.ts'
import { choice } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { keepAppendOnly } from './hooks.ts'
import { operationText } from './text.ts'

/** Who changed what, and when. Append-only: nobody changes or removes an entry. Never holds values. */
export const auditLog: CollectionConfig = hseCollection({
  slug: 'audit-log',
  singular: { nb: 'Logginnslag', en: 'Log entry' },
  plural: { nb: 'Endringslogg', en: 'Audit log' },
  group: 'operation',
  description: {
    nb: 'Hvem som endret hva, og når. Loggen kan ikke endres, og den viser aldri innholdet i feltene.',
    en: 'Who changed what, and when. The log cannot be changed, and it never shows what the fields held.',
  },
  systemOnly: true,
  timestamps: false,
  admin: {
    useAsTitle: 'document',
    defaultColumns: ['at', 'account', 'operation', 'target', 'document', 'fields'],
  },
  defaultSort: '-at',
  hooks: { beforeOperation: [keepAppendOnly] },
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      label: label({ nb: 'Nøkkel', en: 'Key' }),
      admin: { hidden: true },
    },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label({ nb: 'Tidspunkt', en: 'Time' }),
      admin: { readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'account',
      type: 'text',
      index: true,
      label: label({ nb: 'Konto', en: 'Account' }),
      admin: {
        readOnly: true,
        description: label({
          nb: 'Kontoens id. Tom når systemet selv gjorde endringen.',
          en: 'Id of the account. Empty when the system itself made the change.',
        }),
      },
    },
    choice({
      name: 'operation',
      label: { nb: 'Handling', en: 'Operation' },
      words: operationText,
      required: true,
      admin: { readOnly: true },
    }),
    {
      name: 'target',
      type: 'text',
      required: true,
      index: true,
      label: label({ nb: 'Samling', en: 'Collection' }),
      admin: { readOnly: true },
    },
    {
      name: 'document',
      type: 'text',
      required: true,
      index: true,
      label: label({ nb: 'Dokument', en: 'Document' }),
      admin: { readOnly: true },
    },
    {
      name: 'fields',
      type: 'text',
      hasMany: true,
      label: label({ nb: 'Felt som ble endret', en: 'Fields that changed' }),
      admin: { readOnly: true },
    },
    {
      name: 'request',
      type: 'text',
      label: label({ nb: 'Forespørsel', en: 'Request' }),
      admin: { readOnly: true },
    },
  ],
})
