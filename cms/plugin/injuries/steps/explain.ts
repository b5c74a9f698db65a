import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { neverMedical } from '../text.ts'
import { tellConcerned } from '../told.ts'

/** Answers whoever asked for a correction with why it stands as it does. */
export const explain = step('injuries', {
  words: {
    heading: { nb: 'Svar uten å rette', en: 'Answer without correcting' },
    button: { nb: 'Send svaret', en: 'Send the answer' },
    done: { nb: 'Svaret er sendt.', en: 'The answer has been sent.' },
    history: { nb: 'Ikke rettet', en: 'Not corrected' },
  },
  input: {
    explanation: paragraphs({
      label: { nb: 'Hvorfor blir det ikke rettet?', en: 'Why is it not corrected?' },
      hint: neverMedical,
      missing: 'explanationMissing',
    }),
  },
  fits: ({ state }) => state === 'correctionAsked',
  write: ({ values: { explanation } }) => ({
    data: { state: 'registered', askedDate: null },
    note: explanation,
  }),
  after: (req, entry) => tellConcerned(req, entry, 'answered'),
})
