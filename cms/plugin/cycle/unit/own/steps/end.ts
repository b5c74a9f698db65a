import { day } from '../../../../records/input/day.ts'
import { paragraphs } from '../../../../records/input/text.ts'
import { step } from '../../../../records/step.ts'
import { isInUse } from '../rules.ts'

/** Ends an activity of the unit's own, from a day. What has been due stays in the years there have been. */
export const end = step('unit-activities', {
  words: {
    heading: { nb: 'Avslutt', en: 'End' },
    button: { nb: 'Avslutt aktiviteten', en: 'End the activity' },
    done: { nb: 'Aktiviteten er avsluttet.', en: 'The activity has ended.' },
    history: { nb: 'Avsluttet', en: 'Ended' },
  },
  input: {
    lastDay: day({
      label: { nb: 'Siste dag den gjelder', en: 'The last day it applies' },
      missing: 'lastDayMissing',
    }),
    reason: paragraphs({
      label: { nb: 'Hvorfor?', en: 'Why?' },
      missing: 'whyMissing',
    }),
  },
  fits: isInUse,
  faults: ({ values, day: today }) =>
    values.lastDay < today ? [{ code: 'lastDayPassed', field: 'lastDay' }] : [],
  write: ({ values: { lastDay, reason } }) => ({ data: { state: 'ended', lastDay }, note: reason }),
})
