import { step } from '../../records/step.ts'
import { navInput } from '../input.ts'
import { navFaults } from '../rules.ts'

/** Says that NAV has got the form, or why it needs none. */
export const reportToNav = step('injuries', {
  words: {
    heading: { nb: 'Melding til NAV', en: 'Form to NAV' },
    button: { nb: 'Lagre', en: 'Save' },
    done: { nb: 'Meldingen til NAV er notert.', en: 'The form to NAV has been recorded.' },
    history: { nb: 'Melding til NAV notert', en: 'Form to NAV recorded' },
  },
  input: navInput,
  fits: ({ nav, state }) => (nav ?? null) === null && state !== 'struck',
  faults: ({ values, day }) => [
    ...(values.nav === null ? [{ code: 'navMissing', field: 'nav' }] : []),
    ...navFaults(values, day),
  ],
  write: ({ values }) => ({ data: values, more: { changed: ['nav'] } }),
})
