import { day } from '../../records/input/day.ts'
import { step } from '../../records/step.ts'
import { nextReviewLabel } from '../input.ts'
import { isDelegated } from '../rules.ts'

/** Says that the unit has gone through a delegated task, and that it stands. */
export const review = step('delegated-tasks', {
  words: {
    heading: { nb: 'Gå gjennom', en: 'Review' },
    button: { nb: 'Gått gjennom, gjelder fortsatt', en: 'Reviewed, still applies' },
    done: {
      nb: 'Det er notert at dere har gått gjennom oppgaven.',
      en: 'It is noted that you have reviewed the task.',
    },
    history: { nb: 'Gått gjennom', en: 'Reviewed' },
  },
  // Asked for each time: a day that is left out would never be missed.
  input: { nextReview: day({ label: nextReviewLabel, missing: 'nextReviewMissing' }) },
  fits: isDelegated,
  faults: ({ values, day: today }) =>
    values.nextReview < today ? [{ code: 'reviewPassed', field: 'nextReview' }] : [],
  write: ({ values, day: today }) => ({
    data: { reviewedDate: today, nextReview: values.nextReview },
  }),
})
