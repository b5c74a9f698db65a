import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { dueAfter } from '../deadlines/facts.ts'
import { askAgain } from './hand-to-system.ts'

/** Says what those who have it in another system answered: it is still there, and asked after anew. */
export const askSystem = step('nonconformities', {
  words: {
    heading: { nb: 'Spør om det er rettet', en: 'Ask whether it has been corrected' },
    button: { nb: 'Lagre: Saken er der fortsatt', en: 'Save: the case is still there' },
    done: { nb: 'Svaret er lagret.', en: 'The answer has been saved.' },
    history: { nb: 'Spurte det andre systemet', en: 'Asked the other system' },
    purpose: {
      nb: 'Spør dem som har saken. Er det rettet, velger du heller «Det andre systemet er ferdig».',
      en: 'Ask those who have the case. If it has been corrected, choose “The other system is done” instead.',
    },
  },
  input: {
    note: paragraphs({
      label: { nb: 'Hva svarte de?', en: 'What did they answer?' },
      missing: 'systemAnswerMissing',
    }),
    askAgain,
  },
  fits: ({ state, otherSystem }) => state === 'inProgress' && Boolean(otherSystem),
  facts: deadlineBasis,
  faults: ({ values, day }) =>
    values.askAgain < day ? [{ code: 'askAgainPassed', field: 'askAgain' }] : [],
  write: ({ record, values: { note, askAgain: again }, facts }) => ({
    data: { askAgain: again, due: dueAfter(record, facts, { askAgain: again }) },
    note,
  }),
})
