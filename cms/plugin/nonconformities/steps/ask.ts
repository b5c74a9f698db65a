import { choice } from '../../records/input/choice.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isOpen, wasReportedHere } from '../rules.ts'
import { askSentences, offered, saidTo, sentenceHint } from '../sentences.ts'
import { tellReporter } from '../told.ts'

/** Asks the reporter something. They are told, where they have an account; others see it with their code. */
export const ask = step('nonconformities', {
  words: {
    heading: { nb: 'Spør den som meldte', en: 'Ask the reporter' },
    button: { nb: 'Send spørsmålet', en: 'Send the question' },
    done: { nb: 'Spørsmålet er sendt.', en: 'The question has been sent.' },
    history: { nb: 'Spurte melderen', en: 'Asked the reporter' },
    purpose: {
      nb: 'Spør når du trenger å vite mer for å vurdere saken. Svaret vises i saken.',
      en: 'Ask when you need to know more to assess the case. The answer is shown in the case.',
    },
  },
  input: {
    sentence: choice({
      label: { nb: 'Velg et spørsmål', en: 'Choose a question' },
      hint: sentenceHint,
      ...offered(askSentences),
    }),
    question: paragraphs({
      label: { nb: 'Spørsmålet ditt', en: 'Your question' },
      hint: {
        nb: 'Den som meldte, ser spørsmålet, også når meldingen er anonym.',
        en: 'The reporter sees the question, even when anonymous.',
      },
      optional: true,
    }),
  },
  fits: (record) => isOpen(record.state) && wasReportedHere(record),
  faults: ({ values: { sentence, question } }) =>
    sentence === null && question === null ? [{ code: 'questionMissing', field: 'question' }] : [],
  write: ({ record, values: { sentence, question } }) => ({
    data: {},
    note: saidTo(record, askSentences, { sentence, text: question }),
  }),
  after: (req, written) => tellReporter(req, written, 'asked'),
})
