import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { auditText } from '../text.ts'

/** The safety representative says what they think of the report, and of the unit's answer. */
export const commentReport = step('audits', {
  words: {
    heading: { nb: 'Kommenter som verneombud', en: 'Comment as safety representative' },
    button: { nb: 'Lagre kommentaren', en: 'Save the comment' },
    done: { nb: 'Kommentaren er lagret.', en: 'The comment is saved.' },
    history: { nb: 'Verneombudet kommenterte', en: 'The safety representative commented' },
  },
  input: {
    representativeComment: paragraphs({
      label: auditText.representativeComment,
      missing: 'nothingWritten',
      before: 'stored',
    }),
  },
  fits: ({ state }) => state === 'reportSent' || state === 'answered',
  write: ({ values }) => ({ data: values }),
})
