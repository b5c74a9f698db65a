import { fill } from '../core/text.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { approve } from './steps/approve.ts'
import { askForHelp } from './steps/ask-for-help.ts'
import { cancel } from './steps/cancel.ts'
import { complete } from './steps/complete.ts'
import { edit } from './steps/edit.ts'
import { extend } from './steps/extend.ts'
import { start } from './steps/start.ts'
import { verify } from './steps/verify.ts'
import { measureRefusalText, measureStateText } from './text.ts'

/** What can be done with a measure, the most likely first. */
export const measureSteps = recordSteps({
  collection: 'measures',
  steps: { approve, complete, verify, start, extend, askForHelp, edit, cancel },
  refusals: measureRefusalText,
  wrongState: ({ state }) =>
    fill(measureRefusalText.wrongState, { state: measureStateText[state] }),
})

/** What was done to a measure. */
export const measureStepText = historyText(measureSteps, {
  propose: { nb: 'Foreslått', en: 'Proposed' },
})
