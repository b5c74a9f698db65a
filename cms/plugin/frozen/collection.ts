import type { CollectionConfig, TextareaField } from 'payload'
import { line } from '../core/fields.ts'
import { label, type Text } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'

/** A whole page or all its facts: long, and kept letter by letter. */
const whole = (name: string, text: Text, required = false): TextareaField => ({
  name,
  type: 'textarea',
  required,
  label: label(text),
})

/**
 * Papers as they were when somebody approved them: what they were made from, as text, and the page in each language. Written
 * once by the system; the record that was approved says which is its own, and whoever reads the record reads it there.
 */
export const frozenPapers: CollectionConfig = hseCollection({
  slug: 'frozen-papers',
  singular: { nb: 'Låst dokument', en: 'Frozen document' },
  plural: { nb: 'Låste dokumenter', en: 'Frozen documents' },
  group: 'operation',
  systemOnly: true,
  admin: { hidden: true },
  fields: [
    line('kind', { nb: 'Type', en: 'Kind' }, { required: true }),
    line(
      'record',
      { nb: 'Dokumentets id', en: 'Id of the record' },
      { required: true, index: true },
    ),
    line('frozenAt', { nb: 'Låst', en: 'Frozen' }, { required: true }),
    whole('facts', { nb: 'Opplysninger', en: 'Facts' }, true),
    whole('style', { nb: 'Utforming', en: 'Style' }),
    whole('nb', { nb: 'Side på norsk', en: 'Page in Norwegian' }),
    whole('en', { nb: 'Side på engelsk', en: 'Page in English' }),
    line('hash', { nb: 'Kontrollsum', en: 'Checksum' }, { required: true }),
  ],
})
