import { addDays } from '../../core/dates.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import { answersDue } from '../comments/rules.ts'
import { tellOfComment } from '../comments/told.ts'

/** Comments as the safety representative, who has a right to an answer (aml § 6-2), at any time. */
export const comment = step('nonconformities', {
  words: {
    heading: { nb: 'Kommenter som verneombud', en: 'Comment as safety representative' },
    button: { nb: 'Lagre kommentaren', en: 'Save the comment' },
    done: {
      nb: 'Kommentaren er lagret. De som behandler saken, skal svare deg.',
      en: 'The comment has been saved. Those who handle the case must answer you.',
    },
    history: { nb: 'Kommentert', en: 'Commented' },
  },
  input: {
    comment: paragraphs({
      label: { nb: 'Kommentaren din', en: 'Your comment' },
      missing: 'commentMissing',
    }),
  },
  fits: () => true,
  facts: recordSettingsOf,
  write: ({ record, values: { comment: said }, facts: { replyDays }, day }) => {
    const answerBy = addDays(day, replyDays)
    const [answerDue] = [...answersDue(record.steps), answerBy].sort()
    return { data: { answerDue: answerDue ?? null }, note: said, more: { answerBy } }
  },
  after: (req, written, { facts: { replyDays }, day }) =>
    tellOfComment(req, written, addDays(day, replyDays)),
})
