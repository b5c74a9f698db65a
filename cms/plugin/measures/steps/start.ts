import { step } from '../../records/step.ts'
import { workflow } from '../rules.ts'

/** Says that work has begun. */
export const start = step('measures', {
  words: {
    heading: { nb: 'Sett i gang', en: 'Start' },
    button: { nb: 'Sett i gang', en: 'Start' },
    done: { nb: 'Tiltaket er satt i gang.', en: 'Work on the measure has started.' },
    history: { nb: 'Satt i gang', en: 'Started' },
  },
  input: {},
  fits: ({ state }) => workflow.start.from.includes(state),
  write: () => ({ data: { state: workflow.start.to } }),
})
