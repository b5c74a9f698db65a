import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isOpen } from '../rules.ts'
import { tellHandlers } from '../told.ts'

/** Answers as the reporter, from an account. */
export const answer = step('nonconformities', {
  words: {
    heading: { nb: 'Svar på spørsmålet', en: 'Answer the question' },
    button: { nb: 'Send svaret', en: 'Send the answer' },
    done: { nb: 'Svaret er sendt.', en: 'The answer has been sent.' },
    history: { nb: 'Melderen svarte', en: 'The reporter answered' },
    purpose: {
      nb: 'De som behandler saken, trenger svaret for å komme videre.',
      en: 'Those who handle the case need the answer to make progress.',
    },
  },
  input: {
    answer: paragraphs({
      label: { nb: 'Svaret ditt', en: 'Your answer' },
      missing: 'answerMissing',
    }),
  },
  fits: ({ state, steps }) => isOpen(state) && (steps ?? []).some((each) => each.step === 'ask'),
  write: ({ values: { answer: said } }) => ({ data: {}, note: said, nameless: true }),
  after: (req, written) => tellHandlers(req, written, 'answered'),
})
