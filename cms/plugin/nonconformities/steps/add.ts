import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { wasReportedHere } from '../rules.ts'
import { tellHandlers } from '../told.ts'

/** Adds to what one has reported, from an account, at any time: a closed case may have been closed too soon. */
export const add = step('nonconformities', {
  words: {
    heading: { nb: 'Legg til opplysninger', en: 'Add information' },
    button: { nb: 'Send opplysningene', en: 'Send the information' },
    done: { nb: 'Opplysningene er sendt.', en: 'The information has been sent.' },
    history: { nb: 'Melderen la til opplysninger', en: 'The reporter added information' },
    purpose: {
      nb: 'De som behandler saken, får beskjed. Du kan legge til opplysninger når som helst.',
      en: 'Those who handle the case are notified. You can add information at any time.',
    },
  },
  input: {
    text: paragraphs({
      label: { nb: 'Hva vil du legge til?', en: 'What do you want to add?' },
      missing: 'additionMissing',
    }),
  },
  fits: wasReportedHere,
  write: ({ values: { text } }) => ({ data: {}, note: text }),
  after: (req, written) => tellHandlers(req, written, 'added'),
})
