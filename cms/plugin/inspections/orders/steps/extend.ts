import { day } from '../../../records/input/day.ts'
import { paragraphs } from '../../../records/input/text.ts'
import { step } from '../../../records/step.ts'
import { isStanding } from '../../rules.ts'
import { tellNewDeadline } from '../new-deadline.ts'
import { orderText } from '../text.ts'

/** The authority has given an order another deadline. */
export const extend = step('inspection-orders', {
  words: {
    heading: { nb: 'Skriv inn ny frist', en: 'Write in a new deadline' },
    button: { nb: 'Lagre fristen', en: 'Save the deadline' },
    done: { nb: 'Den nye fristen er lagret.', en: 'The new deadline has been saved.' },
    history: { nb: 'Ny frist', en: 'New deadline' },
  },
  input: {
    deadline: day({ label: orderText.deadline, missing: 'deadlineMissing', before: 'stored' }),
    reason: paragraphs({
      label: {
        nb: 'Hva begrunnet myndigheten det med?',
        en: 'Which reasons did the authority give?',
      },
      missing: 'reasonMissing',
    }),
  },
  fits: isStanding,
  write: ({ values: { deadline, reason } }) => ({ data: { deadline }, note: reason }),
  after: tellNewDeadline,
})
