import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isRunning } from '../rules.ts'

/** Takes an objective away. It stays in the list, marked so: what one once aimed at is asked for later too. */
export const drop = step('objectives', {
  words: {
    heading: { nb: 'Fjern målet', en: 'Drop the objective' },
    button: { nb: 'Fjern målet', en: 'Drop the objective' },
    done: { nb: 'Målet er fjernet.', en: 'The objective has been dropped.' },
    history: { nb: 'Fjernet', en: 'Dropped' },
  },
  input: {
    reason: paragraphs({ label: { nb: 'Hvorfor?', en: 'Why?' }, missing: 'reasonMissing' }),
  },
  fits: isRunning,
  write: ({ values: { reason } }) => ({ data: { state: 'dropped' }, note: reason }),
})
