import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { tellReporter } from '../told.ts'

/**
 * Replies in writing to the safety representative who reported it. The Act gives a right to an answer (aml § 6-2); that
 * it is in writing goes further. A later reply takes the place of the former, which stays in the history.
 */
export const replyToRepresentative = step('nonconformities', {
  words: {
    heading: { nb: 'Svar verneombudet skriftlig', en: 'Reply to the safety representative' },
    button: { nb: 'Send svaret', en: 'Send the reply' },
    done: { nb: 'Svaret er sendt til verneombudet.', en: 'The reply has been sent.' },
    history: {
      nb: 'Svarte verneombudet skriftlig',
      en: 'Replied to the safety representative in writing',
    },
  },
  input: {
    reply: paragraphs({ label: { nb: 'Svaret', en: 'The reply' }, missing: 'replyMissing' }),
  },
  fits: ({ byRepresentative }) => byRepresentative === true,
  write: ({ values: { reply } }) => ({ data: { replyToRepresentative: reply }, note: reply }),
  after: (req, written) => tellReporter(req, written, 'replied'),
})
