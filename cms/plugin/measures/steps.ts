import { handedOverStep } from '../organisation/terms/text.ts'
import { fill } from '../core/text.ts'
import { carriedOverStep } from '../records/carried-over.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { answerView } from './steps/answer-view.ts'
import { approve } from './steps/approve.ts'
import { askForHelp } from './steps/ask-for-help.ts'
import { cancel } from './steps/cancel.ts'
import { complete } from './steps/complete.ts'
import { disagree } from './steps/disagree.ts'
import { edit } from './steps/edit.ts'
import { extend } from './steps/extend.ts'
import { registerOverdue } from './steps/register-overdue.ts'
import { start } from './steps/start.ts'
import { stopRepeating } from './steps/stop-repeating.ts'
import { verify } from './steps/verify.ts'
import { measureRefusalText, measureStateText } from './text.ts'

/** What can be done with a measure, the most likely first. */
export const measureSteps = recordSteps({
  collection: 'measures',
  steps: {
    approve,
    complete,
    verify,
    start,
    answerView,
    registerOverdue,
    extend,
    askForHelp,
    disagree,
    edit,
    stopRepeating,
    cancel,
  },
  refusals: measureRefusalText,
  wrongState: ({ state }) =>
    fill(measureRefusalText.wrongState, { state: measureStateText[state] }),
})

/** What was done to a measure. */
export const measureStepText = historyText(measureSteps, {
  propose: { nb: 'Foreslått', en: 'Proposed' },
  repeat: { nb: 'Åpnet automatisk', en: 'Opened automatically' },
  carryOver: carriedOverStep,
  handOver: handedOverStep,
})
