import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { owesAnswer } from '../rules.ts'

/** Closes the enquiry: answered, or not to be answered, with a note on why. */
export const close = step('enquiries', {
  words: {
    heading: { nb: 'Avslutt', en: 'Close' },
    button: { nb: 'Avslutt henvendelsen', en: 'Close the enquiry' },
    done: { nb: 'Henvendelsen er avsluttet.', en: 'The enquiry has been closed.' },
    history: { nb: 'Avsluttet', en: 'Closed' },
  },
  input: {
    note: paragraphs({ label: { nb: 'Merknad', en: 'Note' }, optional: true }),
  },
  fits: ({ state }) => state !== 'closed',
  faults: ({ record }) => (owesAnswer(record) ? [{ code: 'answerOwed', status: 409 }] : []),
  write: ({ values: { note } }) => ({ data: { state: 'closed' }, note }),
})
