import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'

/** Writes the answer. May be written anew until the enquiry is closed; every answer stays in the history. */
export const answer = step('enquiries', {
  words: {
    heading: { nb: 'Svar', en: 'Answer' },
    button: { nb: 'Lagre svaret', en: 'Save the answer' },
    done: { nb: 'Svaret er lagret.', en: 'The answer has been saved.' },
    history: { nb: 'Besvart', en: 'Answered' },
  },
  input: {
    answer: paragraphs({
      label: { nb: 'Svaret', en: 'The answer' },
      hint: {
        nb: 'Svaret blir ikke sendt herfra. Skriv det samme svaret som du gir den som spurte.',
        en: 'The answer is not sent from here. Write the same answer as you give the person who asked.',
      },
      missing: 'answerMissing',
      before: 'stored',
    }),
  },
  fits: ({ state }) => state !== 'closed',
  write: ({ values: { answer: written }, day }) => ({
    data: { state: 'answered', answer: written, answeredDate: day },
    note: written,
  }),
})
