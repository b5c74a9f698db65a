import { paragraphs } from '../../records/input/text.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import { deadlineOf } from '../rules.ts'
import { step } from '../../records/step.ts'

/** Opens what was closed, with the reason: somebody waits for an answer again. */
export const reopen = step('enquiries', {
  words: {
    heading: { nb: 'Åpne igjen', en: 'Reopen' },
    button: { nb: 'Åpne henvendelsen igjen', en: 'Reopen the enquiry' },
    done: { nb: 'Henvendelsen er åpnet igjen.', en: 'The enquiry has been reopened.' },
    history: { nb: 'Åpnet igjen', en: 'Reopened' },
  },
  input: {
    reason: paragraphs({ label: { nb: 'Hvorfor?', en: 'Why?' }, missing: 'reasonMissing' }),
  },
  fits: ({ state }) => state === 'closed',
  facts: (req) => recordSettingsOf(req),
  // The former answer was none: it stays in the history, and the days run anew.
  write: ({ record: { asker }, values: { reason }, facts: { replyDays }, day }) => ({
    data: {
      state: 'registered',
      answer: null,
      answeredDate: null,
      deadline: deadlineOf({ asker, date: day, deadline: null }, replyDays),
    },
    note: reason,
  }),
})
