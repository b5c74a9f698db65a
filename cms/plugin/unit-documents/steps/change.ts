import { step } from '../../records/step.ts'
import { documentFields } from '../input.ts'
import { documentFaults, isCurrent } from '../rules.ts'

/** Changes what is known of a document: it was written anew, or moved. */
export const change = step('unit-documents', {
  words: {
    heading: { nb: 'Endre', en: 'Change' },
    button: { nb: 'Lagre endringene', en: 'Save the changes' },
    done: { nb: 'Endringene er lagret.', en: 'The changes have been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: documentFields,
  fits: isCurrent,
  faults: ({ values, day }) => documentFaults(values, day),
  write: ({ values }) => ({ data: values }),
})
