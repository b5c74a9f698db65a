import { historyText, recordSteps } from '../records/step.ts'
import { answer } from './steps/answer.ts'
import { consultationRefusalText } from './text.ts'

/** What can be done with a question to the safety representative. */
export const consultationSteps = recordSteps({
  collection: 'consultations',
  steps: { answer },
  refusals: consultationRefusalText,
  wrongState: () => consultationRefusalText.wrongState,
})

/** What was done with it. */
export const consultationStepText = historyText(consultationSteps, {
  ask: { nb: 'Spurt', en: 'Asked' },
})
