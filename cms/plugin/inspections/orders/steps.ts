import { fill } from '../../core/text.ts'
import { historyText, recordSteps } from '../../records/step.ts'
import { inspectionRefusalText } from '../text.ts'
import { answer } from './steps/answer.ts'
import { confirm } from './steps/confirm.ts'
import { extend } from './steps/extend.ts'
import { lift } from './steps/lift.ts'
import { orderStateText } from './text.ts'

/** What can be done with an order, the most likely first. */
export const orderSteps = recordSteps({
  collection: 'inspection-orders',
  steps: { answer, confirm, extend, lift },
  refusals: inspectionRefusalText,
  wrongState: ({ state }) =>
    fill(inspectionRefusalText.wrongState, { state: orderStateText[state] }),
})

/** What was done with an order. */
export const orderStepText = historyText(orderSteps, {
  add: { nb: 'Skrevet inn', en: 'Written in' },
})
