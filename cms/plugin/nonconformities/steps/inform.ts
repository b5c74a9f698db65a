import { choice } from '../../records/input/choice.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isOpen, wasReportedHere } from '../rules.ts'
import { informSentences, offered, saidTo, sentenceHint } from '../sentences.ts'
import { tellReporter } from '../told.ts'

/** Tells the reporter something that asks for no answer: a sentence of a few, or one's own words. */
export const inform = step('nonconformities', {
  words: {
    heading: { nb: 'Skriv til den som meldte', en: 'Write to the reporter' },
    button: { nb: 'Send', en: 'Send' },
    done: { nb: 'Beskjeden er sendt.', en: 'The message has been sent.' },
    history: { nb: 'Skrev til melderen', en: 'Wrote to the reporter' },
    purpose: {
      nb: 'Den som meldte, kan lese det med koden sin eller i Min HMS, også når meldingen er anonym.',
      en: 'The reporter can read it with the code or in My HSE, even when anonymous.',
    },
  },
  input: {
    sentence: choice({
      label: { nb: 'Velg en setning', en: 'Choose a sentence' },
      hint: sentenceHint,
      ...offered(informSentences),
    }),
    message: paragraphs({
      label: { nb: 'Eller skriv din egen tekst', en: 'Or write your own text' },
      optional: true,
    }),
  },
  fits: (record) => isOpen(record.state) && wasReportedHere(record),
  faults: ({ values: { sentence, message } }) =>
    sentence === null && message === null ? [{ code: 'messageMissing', field: 'message' }] : [],
  write: ({ record, values: { sentence, message } }) => ({
    data: {},
    note: saidTo(record, informSentences, { sentence, text: message }),
  }),
  after: (req, written) => tellReporter(req, written, 'informed'),
})
