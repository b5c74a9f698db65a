import { step } from '../../../../records/step.ts'
import { plannedFields } from '../input.ts'
import { isAhead, plannedFaults } from '../rules.ts'

/** Changes a course of the plan that is still to be held. */
export const change = step('planned-courses', {
  words: {
    heading: { nb: 'Endre', en: 'Change' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes have been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: plannedFields,
  fits: isAhead,
  faults: ({ day, record, values }) => plannedFaults(values, record.year, day),
  write: ({ values }) => ({ data: values }),
})
