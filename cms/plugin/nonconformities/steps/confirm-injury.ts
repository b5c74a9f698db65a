import { step } from '../../records/step.ts'
import { confirmed } from '../injury/confirmed.ts'
import { injuryOf } from '../injury/rules.ts'
import { tellOfInjury } from '../injury/told.ts'
import { isOpen } from '../rules.ts'

/** Confirms a death or a serious injury that was reported. Everyone who must know is told. */
export const confirmInjury = step('nonconformities', {
  words: {
    heading: { nb: 'Bekreft at det stemmer', en: 'Confirm that it is correct' },
    button: { nb: 'Bekreft dødsfall eller alvorlig skade', en: 'Confirm death or serious injury' },
    done: {
      nb: 'Det er bekreftet. Alle som skal vite det, har fått beskjed.',
      en: 'It has been confirmed. Everyone who needs to know has been notified.',
    },
    history: {
      nb: 'Bekreftet dødsfall eller alvorlig skade',
      en: 'Confirmed death or serious injury',
    },
  },
  input: {},
  fits: (record) => isOpen(record.state) && injuryOf(record) === 'reported',
  facts: confirmed,
  write: ({ facts }) => ({ data: facts }),
  after: (req, written) => tellOfInjury(req, written, 'injuryConfirmed'),
})
