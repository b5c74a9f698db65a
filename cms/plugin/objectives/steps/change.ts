import { step } from '../../records/step.ts'
import { objectiveFields } from '../input.ts'
import { isRunning, objectiveFaults } from '../rules.ts'

/** Changes an objective that is worked towards. */
export const change = step('objectives', {
  words: {
    heading: { nb: 'Endre målet', en: 'Change the objective' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes have been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: objectiveFields,
  fits: isRunning,
  faults: ({ record, values }) => objectiveFaults({ ...values, level: record.level }),
  write: ({ values }) => ({ data: values }),
})
