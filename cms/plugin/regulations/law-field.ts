import type { ArrayField } from 'payload'
import { line } from '../core/fields.ts'
import { label } from '../core/text.ts'

/** What a guideline is based on of the register of law. The words of its legal basis stand beside. */
export const lawField: ArrayField = {
  name: 'law',
  type: 'array',
  label: label({ nb: 'Hjemmel i lovregisteret', en: 'Legal basis in the register of law' }),
  labels: {
    singular: label({ nb: 'Lov eller forskrift', en: 'Act or regulation' }),
    plural: label({ nb: 'Lover og forskrifter', en: 'Acts and regulations' }),
  },
  admin: {
    description: label({
      nb: 'Knytter retningslinjen til sidene om lovene. Teksten i «Hjemmel» står som den er.',
      en: 'Ties the guideline to the pages on the laws. The text in “Legal basis” stays as it is.',
    }),
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'regulation',
          type: 'relationship',
          relationTo: 'regulations',
          required: true,
          label: label({ nb: 'Lov eller forskrift', en: 'Act or regulation' }),
        },
        line('section', { nb: 'Paragraf', en: 'Section' }),
      ],
    },
  ],
}
