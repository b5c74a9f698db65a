import type { CollectionConfig } from 'payload'
import { hseCollection } from '../hse-collection.ts'
import { label } from '../core/text.ts'

/** What someone typed into a form, kept until the form is through: an error or a lost session loses nothing. */
export function formDrafts(accounts: string): CollectionConfig {
  return hseCollection({
    slug: 'form-drafts',
    singular: { nb: 'Skjemautkast', en: 'Form draft' },
    plural: { nb: 'Skjemautkast', en: 'Form drafts' },
    group: 'operation',
    systemOnly: true,
    admin: { hidden: true },
    fields: [
      {
        name: 'form',
        type: 'text',
        required: true,
        index: true,
        label: label({ nb: 'Skjema', en: 'Form' }),
      },
      {
        name: 'account',
        type: 'relationship',
        relationTo: accounts,
        index: true,
        label: label({ nb: 'Konto', en: 'Account' }),
      },
      {
        name: 'values',
        type: 'json',
        label: label({ nb: 'Det som ble skrevet', en: 'What was typed' }),
      },
      {
        name: 'faults',
        type: 'json',
        label: label({ nb: 'Det som må rettes', en: 'What must be corrected' }),
      },
      {
        name: 'address',
        type: 'text',
        label: label({ nb: 'Skjemaets adresse', en: 'Address of the form' }),
      },
      {
        name: 'savedForLater',
        type: 'checkbox',
        defaultValue: false,
        index: true,
        label: label({ nb: 'Lagret for senere', en: 'Saved for later' }),
      },
      {
        name: 'expiresAt',
        type: 'date',
        required: true,
        index: true,
        label: label({ nb: 'Slettes', en: 'Removed' }),
      },
    ],
  })
}
