import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isCurrent } from '../rules.ts'

/** Says that a document is no longer followed. It stays on the list, marked so: an older case may point to it. */
export const withdraw = step('unit-documents', {
  words: {
    heading: { nb: 'Trekk tilbake', en: 'Withdraw' },
    button: { nb: 'Trekk dokumentet tilbake', en: 'Withdraw the document' },
    done: { nb: 'Dokumentet er trukket tilbake.', en: 'The document has been withdrawn.' },
    history: { nb: 'Trukket tilbake', en: 'Withdrawn' },
  },
  input: {
    reason: paragraphs({
      label: {
        nb: 'Hvorfor, og hva gjelder i stedet?',
        en: 'Why, and what applies instead?',
      },
      missing: 'reasonMissing',
    }),
  },
  fits: isCurrent,
  write: ({ values: { reason }, day }) => ({
    data: { state: 'withdrawn', withdrawnDate: day },
    note: reason,
  }),
})
