import { step } from '../../../../records/step.ts'
import { canBeOpened } from '../rules.ts'

/** Says that people can sign up. */
export const open = step('planned-courses', {
  words: {
    heading: { nb: 'Åpne for påmelding', en: 'Open for sign-up' },
    button: { nb: 'Åpne for påmelding', en: 'Open for sign-up' },
    done: { nb: 'Kurset er åpent for påmelding.', en: 'The course is open for sign-up.' },
    history: { nb: 'Åpnet for påmelding', en: 'Opened for sign-up' },
  },
  input: {},
  fits: canBeOpened,
  write: () => ({ data: { state: 'open' } }),
})
