import type { CollectionConfig } from 'payload'
import { civilDateField } from '../../core/fields.ts'
import { label } from '../../core/text.ts'
import { hseCollection } from '../../hse-collection.ts'

/**
 * What stands, or stood, in somebody's letter. Read by nobody through any door: a line may be of a case that is kept
 * from those who look after the system.
 */
export const letterLines: CollectionConfig = hseCollection({
  slug: 'letter-lines',
  singular: { nb: 'Linje i brev', en: 'Line of a letter' },
  plural: { nb: 'Linjer i brev', en: 'Lines of letters' },
  group: 'operation',
  systemOnly: true,
  admin: { hidden: true },
  fields: [
    {
      // What is told, once to each account.
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      label: label({ nb: 'Nøkkel', en: 'Key' }),
    },
    {
      // As text: a host's accounts may have numbers for ids, and an account that is gone takes no letter with it.
      name: 'account',
      type: 'text',
      required: true,
      index: true,
      label: label({ nb: 'Konto', en: 'Account' }),
    },
    {
      name: 'line',
      type: 'json',
      label: label({ nb: 'Innhold', en: 'Content' }),
    },
    civilDateField({
      name: 'letter',
      label: { nb: 'Er med i brevet av', en: 'Included in the letter of' },
    }),
    {
      name: 'told',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: label({ nb: 'Sendt', en: 'Told' }),
    },
  ],
})
