import { attachmentTypes } from '../../attachments/types.ts'
import { day } from '../../records/input/day.ts'
import { file } from '../../records/input/file.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { fileOf, giveLetter } from '../letters.ts'
import { standOf } from '../load.ts'
import { answerFaults } from '../rules.ts'
import { inspectionText } from '../text.ts'
import { refusing } from './stand.ts'

/** The answer to the authority has been sent, once each order has one. */
export const answer = step('inspections', {
  words: {
    heading: { nb: 'Skriv inn svaret', en: 'Write in the answer' },
    button: { nb: 'Lagre svaret', en: 'Save the answer' },
    done: { nb: 'Svaret er lagret.', en: 'The answer has been saved.' },
    history: { nb: 'Besvart', en: 'Answered' },
    purpose: {
      nb: 'Svar på hvert pålegg først. Brevet til myndigheten sendes fra arkivet.',
      en: 'Answer each order first. The letter to the authority is sent from the archive.',
    },
  },
  input: {
    answer: paragraphs({
      label: inspectionText.answer,
      missing: 'answerMissing',
      before: 'stored',
    }),
    answerFile: file({
      label: inspectionText.answerFile,
      hint: {
        nb: 'De som leser tilsynet, kan laste ned filen. En ny fil erstatter den som ligger der.',
        en: 'Those who read the inspection can download the file. A new file replaces the one that is there.',
      },
      optional: true,
      types: attachmentTypes,
    }),
    answeredOn: day({
      label: { nb: 'Når ble svaret sendt?', en: 'When was the answer sent?' },
      days: { to: 'today' },
      missing: 'answeredOnMissing',
      before: (_record, on) => on,
    }),
  },
  fits: ({ state }) => state === 'open',
  facts: standOf,
  faults: ({ day: today, facts, values }) => [
    ...refusing(answerFaults(facts)),
    ...(values.answeredOn > today ? [{ code: 'answerAhead', field: 'answeredOn' }] : []),
  ],
  write: ({ record, values }) => ({
    data: {
      ...values,
      answerFile: values.answerFile ?? fileOf(record, 'answerFile'),
      state: 'answered',
    },
  }),
  after: (req, written, { record }) =>
    giveLetter(req, written, 'answerFile', fileOf(record, 'answerFile')),
})
