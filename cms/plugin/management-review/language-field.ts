import type { Field } from 'payload'
import { choice } from '../core/fields.ts'

/** The language people write a review and its decisions in. */
export const languageField = (): Field =>
  choice({
    name: 'language',
    label: { nb: 'Språk', en: 'Language' },
    words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
    required: true,
    defaultValue: 'nb',
  })
