import { step } from '../../records/step.ts'
import { requestInput } from '../input.ts'
import { dueAfter, isOpen } from '../rules.ts'

/** Corrects who asked, when and for what. The history does not say what stood there. */
export const change = step('access-requests', {
  words: {
    heading: { nb: 'Rett kravet', en: 'Correct the request' },
    button: { nb: 'Lagre', en: 'Save' },
    done: { nb: 'Kravet er rettet.', en: 'The request has been corrected.' },
    history: { nb: 'Kravet rettet', en: 'Request corrected' },
  },
  input: requestInput,
  fits: isOpen,
  faults: ({ day, values }) =>
    values.received > day ? [{ code: 'receivedLater', field: 'received' }] : [],
  write: ({ values }) => ({ data: { ...values, due: dueAfter(values.received) } }),
})
