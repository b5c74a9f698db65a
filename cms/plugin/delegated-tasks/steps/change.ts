import type { PayloadRequest } from 'payload'
import { step } from '../../records/step.ts'
import { delegationFields } from '../input.ts'
import { leftAmong } from '../../organisation/left.ts'
import { delegationFaults, isDelegated } from '../rules.ts'

/** Changes what is known of a delegated task, most often who has it. */
export const change = step('delegated-tasks', {
  words: {
    heading: { nb: 'Endre', en: 'Change' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes have been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: delegationFields,
  fits: isDelegated,
  facts: async (req: PayloadRequest, _record, { person }) => ({
    personLeft: (await leftAmong(req, [person])).size > 0,
  }),
  faults: ({ values, facts }) => delegationFaults({ ...values, ...facts }),
  write: ({ values }) => ({ data: values }),
})
