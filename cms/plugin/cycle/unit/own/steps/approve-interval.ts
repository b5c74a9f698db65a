import { step } from '../../../../records/step.ts'
import { waitsForApproval } from '../rules.ts'

/** The HSE unit says that something may be done more seldom than once a year. */
export const approveInterval = step('unit-activities', {
  words: {
    heading: { nb: 'Godkjenn hvor ofte', en: 'Approve how often' },
    button: { nb: 'Godkjenn at det gjøres så sjelden', en: 'Approve that it is done this seldom' },
    done: { nb: 'Hyppigheten er godkjent.', en: 'How often it is done has been approved.' },
    history: { nb: 'Hyppigheten godkjent', en: 'How often it is done approved' },
  },
  input: {},
  fits: waitsForApproval,
  write: ({ day }) => ({ data: { approvedOn: day } }),
})
