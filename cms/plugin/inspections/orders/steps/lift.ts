import { paragraphs } from '../../../records/input/text.ts'
import { step } from '../../../records/step.ts'
import { isStanding } from '../../rules.ts'

/** The authority, or whoever an appeal went to, has lifted an order. */
export const lift = step('inspection-orders', {
  words: {
    heading: { nb: 'Skriv at pålegget er opphevet', en: 'Write that the order is lifted' },
    button: { nb: 'Lagre', en: 'Save' },
    done: { nb: 'Pålegget er opphevet.', en: 'The order is lifted.' },
    history: { nb: 'Opphevet', en: 'Lifted' },
  },
  input: {
    reason: paragraphs({
      label: {
        nb: 'Hva begrunnet myndigheten det med?',
        en: 'Which reasons did the authority give?',
      },
      missing: 'reasonMissing',
      posted: 'liftReason',
    }),
  },
  fits: isStanding,
  write: ({ day, values: { reason } }) => ({
    data: { state: 'lifted', liftedOn: day },
    note: reason,
  }),
})
