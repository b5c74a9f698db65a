import type { ArrayField } from 'payload'
import { roleText } from '../access/roles.ts'
import { choice } from '../core/fields.ts'
import { label } from '../core/text.ts'

/** Whom readers may ask: a role and where it is held. Who holds it is looked up when it is published. */
export function contactsField(): ArrayField {
  return {
    name: 'contacts',
    type: 'array',
    label: label({ nb: 'Kontakter', en: 'Contacts' }),
    labels: {
      singular: label({ nb: 'Kontakt', en: 'Contact' }),
      plural: label({ nb: 'Kontakter', en: 'Contacts' }),
    },
    admin: {
      description: label({
        nb: 'Velg rolle og enhet. Navn og adresse hentes fra rolleregisteret, så kontakten er alltid oppdatert.',
        en: 'Choose role and unit. Name and address come from the role register, so the contact is always up to date.',
      }),
    },
    fields: [
      {
        type: 'row',
        fields: [
          choice({
            name: 'role',
            label: { nb: 'Rolle', en: 'Role' },
            words: roleText,
            required: true,
          }),
          {
            name: 'unit',
            type: 'relationship',
            relationTo: 'units',
            label: label({ nb: 'Enhet', en: 'Unit' }),
          },
        ],
      },
    ],
  }
}
