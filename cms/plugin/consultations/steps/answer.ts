import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { tellOfAnswer } from '../told.ts'

/** Answers in words as the safety representative, also after the day has passed. An answer stands. */
export const answer = step('consultations', {
  words: {
    heading: { nb: 'Svar som verneombud', en: 'Answer as safety representative' },
    button: { nb: 'Send svaret', en: 'Send the answer' },
    done: { nb: 'Svaret er sendt.', en: 'The answer has been sent.' },
    history: { nb: 'Besvart', en: 'Answered' },
  },
  input: {
    answer: paragraphs({
      label: { nb: 'Svaret ditt', en: 'Your answer' },
      hint: {
        nb: 'Skriv også om du er enig. Svaret vises i saken.',
        en: 'Also write whether you agree. The answer is shown in the record.',
      },
      missing: 'answerMissing',
    }),
  },
  fits: ({ state }) => state === 'asked',
  write: ({ values: { answer: said }, day }) => ({
    data: { state: 'answered', answer: said, answeredOn: day },
    note: said,
  }),
  after: (req, written) => tellOfAnswer(req, written),
})
