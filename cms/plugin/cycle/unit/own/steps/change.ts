import { step } from '../../../../records/step.ts'
import { ownActivityFields } from '../input.ts'
import { isInUse, ownActivityFaults } from '../rules.ts'

/** Changes an activity of the unit's own. What has been due stays: another time is another activity. */
export const change = step('unit-activities', {
  words: {
    heading: { nb: 'Endre', en: 'Change' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes have been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: ownActivityFields,
  fits: isInUse,
  faults: ({ day, record, values }) => ownActivityFaults(values, record, day),
  // What was approved was another interval, or another reason.
  write: ({ record, values }) => ({
    data:
      values.often === record.often && values.intervalReason === (record.intervalReason ?? null)
        ? values
        : { ...values, approvedOn: null },
  }),
})
