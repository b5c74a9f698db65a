import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isDelegated } from '../rules.ts'

/** Ends a delegation. It stays on the list, marked so: who had which task is asked for later too. */
export const end = step('delegated-tasks', {
  words: {
    heading: { nb: 'Avslutt delegeringen', en: 'End the delegation' },
    button: { nb: 'Avslutt delegeringen', en: 'End the delegation' },
    done: { nb: 'Delegeringen er avsluttet.', en: 'The delegation has ended.' },
    history: { nb: 'Avsluttet', en: 'Ended' },
  },
  input: {
    reason: paragraphs({
      label: {
        nb: 'Hvorfor, og hvem gjør oppgaven nå?',
        en: 'Why, and who does the task now?',
      },
      missing: 'reasonMissing',
    }),
  },
  fits: isDelegated,
  write: ({ values: { reason }, day }) => ({
    data: { state: 'ended', endedDate: day },
    note: reason,
  }),
})
