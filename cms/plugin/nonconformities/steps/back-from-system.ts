import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { dueAfter } from '../deadlines/facts.ts'
import { isOpen } from '../rules.ts'

/** Says that it is in another system no more: put right there, or given back. What is left is done here. */
export const backFromSystem = step('nonconformities', {
  words: {
    heading: { nb: 'Det andre systemet er ferdig', en: 'The other system is done' },
    button: { nb: 'Lagre', en: 'Save' },
    done: {
      nb: 'Saken er bare her nå. Kontroller at det er rettet, og lukk den.',
      en: 'The case is now only here. Check that it has been corrected, and close it.',
    },
    history: { nb: 'Tilbake fra et annet system', en: 'Back from another system' },
    purpose: {
      nb: 'Når det er rettet der, eller når de ikke gjør mer. Saken lukkes her.',
      en: 'When it has been corrected there, or they will do no more. The case is closed here.',
    },
  },
  input: {
    note: paragraphs({
      label: { nb: 'Hva ble gjort?', en: 'What was done?' },
      missing: 'noteMissing',
    }),
  },
  fits: ({ state, otherSystem }) => isOpen(state) && Boolean(otherSystem),
  facts: deadlineBasis,
  write: ({ record, values: { note }, facts, day }) => {
    // What happens now is decided from today on.
    const change = { askAgain: null, since: day }
    return {
      data: {
        otherSystem: null,
        otherSystemName: null,
        otherSystemNumber: null,
        otherSystemSent: null,
        askAgain: null,
        due: dueAfter(record, facts, change),
      },
      note,
    }
  },
})
