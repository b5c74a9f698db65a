import { day } from '../../../../records/input/day.ts'
import { step } from '../../../../records/step.ts'
import { isAhead } from '../rules.ts'

/** Says that the course was held. Who took part is registered beside it. */
export const hold = step('planned-courses', {
  words: {
    heading: { nb: 'Marker som holdt', en: 'Mark as held' },
    button: { nb: 'Marker som holdt', en: 'Mark as held' },
    done: {
      nb: 'Kurset er holdt. Registrer hvem som var med.',
      en: 'The course has been held. Register who took part.',
    },
    history: { nb: 'Holdt', en: 'Held' },
  },
  input: {
    heldOn: day({
      label: { nb: 'Når ble det holdt?', en: 'When was it held?' },
      missing: 'heldOnMissing',
      days: { to: 'today' },
      before: (_record, today) => today,
    }),
  },
  fits: isAhead,
  faults: ({ day: today, values }) =>
    values.heldOn > today ? [{ code: 'heldAhead', field: 'heldOn' }] : [],
  write: ({ values: { heldOn } }) => ({ data: { state: 'held', heldOn } }),
})
