import { paragraphs } from '../../../../records/input/text.ts'
import { step } from '../../../../records/step.ts'
import { isAhead } from '../rules.ts'

/** Cancels a course of the plan. It stays there, and says why. */
export const cancel = step('planned-courses', {
  words: {
    heading: { nb: 'Kurset holdes ikke', en: 'Cancel' },
    button: { nb: 'Kurset holdes ikke', en: 'Cancel the course' },
    done: { nb: 'Planen sier nå at kurset ikke holdes.', en: 'The course has been cancelled.' },
    history: { nb: 'Holdes ikke', en: 'Cancelled' },
  },
  input: { reason: paragraphs({ label: { nb: 'Hvorfor?', en: 'Why?' }, missing: 'whyMissing' }) },
  fits: isAhead,
  write: ({ values: { reason } }) => ({ data: { state: 'cancelled' }, note: reason }),
})
