import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'

/** Opens what was closed, with the reason: somebody waits for an answer again. */
export const reopen = step('enquiries', {
  words: {
    heading: { nb: 'Gjenåpne', en: 'Reopen' },
    button: { nb: 'Gjenåpne henvendelsen', en: 'Reopen the enquiry' },
    done: { nb: 'Henvendelsen er gjenåpnet.', en: 'The enquiry is open again.' },
    history: { nb: 'Gjenåpnet', en: 'Reopened' },
  },
  input: {
    reason: paragraphs({ label: { nb: 'Hvorfor?', en: 'Why?' }, missing: 'reasonMissing' }),
  },
  fits: ({ state }) => state === 'closed',
  write: ({ values: { reason } }) => ({ data: { state: 'registered' }, note: reason }),
})
