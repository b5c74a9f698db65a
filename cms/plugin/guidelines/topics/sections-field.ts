import type { ArrayField } from 'payload'
import { label } from '../../core/text.ts'

/** Parts of a guideline that concern other topics than its own, named by their headings as the text has them. */
export const topicSectionsField: ArrayField = {
  name: 'sections',
  type: 'array',
  label: label({ nb: 'Avsnitt om andre temaer', en: 'Sections on other topics' }),
  labels: {
    singular: label({ nb: 'Avsnitt', en: 'Section' }),
    plural: label({ nb: 'Avsnitt', en: 'Sections' }),
  },
  admin: {
    description: label({
      nb: 'Skriv overskriften slik den er i teksten. Siden om temaet viser da avsnittet. Avsnitt der temaet er nevnt i overskriften, vises uten at du skriver dem her.',
      en: 'Write the heading as it is in the text. The page on the topic then shows the section. Sections whose heading names the topic are shown without your writing them here.',
    }),
  },
  fields: [
    {
      name: 'topic',
      type: 'relationship',
      relationTo: 'topics',
      required: true,
      label: label({ nb: 'Tema', en: 'Topic' }),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'headingNb',
          type: 'text',
          required: true,
          maxLength: 200,
          label: label({ nb: 'Overskrift på norsk', en: 'Heading in Norwegian' }),
        },
        {
          name: 'headingEn',
          type: 'text',
          maxLength: 200,
          label: label({ nb: 'Overskrift på engelsk', en: 'Heading in English' }),
        },
      ],
    },
  ],
}
