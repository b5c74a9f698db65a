import { fill } from '../core/text.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { decline } from './steps/decline.ts'
import { take } from './steps/take.ts'
import { proposalRefusalText, proposalStateText } from './text.ts'

/** What can be done with a proposal. */
export const proposalSteps = recordSteps({
  collection: 'proposals',
  steps: { take, decline },
  refusals: proposalRefusalText,
  wrongState: ({ state }) =>
    fill(proposalRefusalText.wrongState, { state: proposalStateText[state] }),
})

/** What was done with a proposal. */
export const proposalStepText = historyText(proposalSteps, {
  propose: { nb: 'Foreslått', en: 'Proposed' },
})
