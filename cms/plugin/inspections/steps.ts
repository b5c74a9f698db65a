import { fill } from '../core/text.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { answer } from './steps/answer.ts'
import { close } from './steps/close.ts'
import { noteLetter } from './steps/note-letter.ts'
import { inspectionRefusalText, inspectionStateText } from './text.ts'

/** What can be done with an inspection, the most likely first. */
export const inspectionSteps = recordSteps({
  collection: 'inspections',
  steps: { answer, noteLetter, close },
  refusals: inspectionRefusalText,
  wrongState: ({ state }) =>
    fill(inspectionRefusalText.wrongState, { state: inspectionStateText[state] }),
})

/** What was done with an inspection. */
export const inspectionStepText = historyText(inspectionSteps, {
  register: { nb: 'Registrert', en: 'Registered' },
  addOrder: { nb: 'Pålegg skrevet inn', en: 'Order written in' },
})
