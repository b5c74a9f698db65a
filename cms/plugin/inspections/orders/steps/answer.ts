import { paragraphs } from '../../../records/input/text.ts'
import { step } from '../../../records/step.ts'
import { isStanding } from '../../rules.ts'
import { orderText } from '../text.ts'

/** The unit writes what it has done about an order. The HSE unit writes to the authority. */
export const answer = step('inspection-orders', {
  words: {
    heading: { nb: 'Svar på pålegget', en: 'Answer the order' },
    button: { nb: 'Lagre svaret', en: 'Save the answer' },
    done: { nb: 'Svaret er lagret.', en: 'The answer has been saved.' },
    history: { nb: 'Besvart', en: 'Answered' },
    purpose: {
      nb: 'HMS-enheten sender svaret til myndigheten. Årsak og tiltak skrives i avviket.',
      en: 'The HSE Unit sends the answer to the authority. Cause and measures are written in the nonconformity.',
    },
  },
  input: {
    answer: paragraphs({ label: orderText.answer, missing: 'doneMissing', before: 'stored' }),
  },
  fits: isStanding,
  write: ({ day, values }) => ({ data: { ...values, state: 'answered', answeredOn: day } }),
})
