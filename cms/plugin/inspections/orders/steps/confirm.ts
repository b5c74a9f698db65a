import { day } from '../../../records/input/day.ts'
import { step } from '../../../records/step.ts'

/** The authority has confirmed that an order is met. */
export const confirm = step('inspection-orders', {
  words: {
    heading: { nb: 'Skriv at pålegget er oppfylt', en: 'Write that the order is met' },
    button: { nb: 'Lagre', en: 'Save' },
    done: { nb: 'Pålegget er bekreftet oppfylt.', en: 'The order is confirmed as met.' },
    history: { nb: 'Bekreftet oppfylt', en: 'Confirmed as met' },
  },
  input: {
    confirmedOn: day({
      label: { nb: 'Når bekreftet myndigheten det?', en: 'When did the authority confirm it?' },
      days: { to: 'today' },
      missing: 'confirmedMissing',
      before: (_record, on) => on,
    }),
  },
  fits: ({ state }) => state === 'answered',
  faults: ({ day: today, values }) =>
    values.confirmedOn > today ? [{ code: 'confirmedAhead', field: 'confirmedOn' }] : [],
  write: ({ values }) => ({ data: { ...values, state: 'confirmed' } }),
})
