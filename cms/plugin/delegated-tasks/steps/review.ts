import { step } from '../../records/step.ts'
import { nextReview } from '../input.ts'
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
  input: { nextReview: { ...nextReview, before: () => '' } },
  fits: isDelegated,
  faults: ({ values, day }) =>
    values.nextReview !== null && values.nextReview <= day
      ? [{ code: 'reviewPassed', field: 'nextReview' }]
      : [],
  write: ({ values, day }) => ({ data: { reviewedDate: day, nextReview: values.nextReview } }),
})
