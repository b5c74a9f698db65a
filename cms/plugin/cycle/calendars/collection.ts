import type { CollectionConfig } from 'payload'
import { label } from '../../core/text.ts'
import { line, relation } from '../../core/fields.ts'
import { hseCollection } from '../../hse-collection.ts'

/**
 * Addresses at which a calendar program gets an annual cycle without logging in. What makes an address secret is not
 * stored: it is worked out from the id and the turn.
 * @param accounts slug of the accounts
 */
export function calendarAddresses(accounts: string): CollectionConfig {
  return hseCollection({
    slug: 'calendar-addresses',
    singular: { nb: 'Kalenderadresse', en: 'Calendar address' },
    plural: { nb: 'Kalenderadresser', en: 'Calendar addresses' },
    group: 'operation',
    systemOnly: true,
    admin: { hidden: true },
    fields: [
      line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
      {
        name: 'account',
        type: 'relationship',
        relationTo: accounts,
        index: true,
        label: label({ nb: 'Konto', en: 'Account' }),
      },
      relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }),
      line('role', { nb: 'Rolle', en: 'Role' }),
      {
        name: 'turn',
        type: 'number',
        required: true,
        min: 1,
        label: label({ nb: 'Adresse nummer', en: 'Address number' }),
      },
    ],
  })
}
