import { fill } from '../../core/text.ts'
import { historyText, recordSteps } from '../../records/step.ts'
import { conclude } from './steps/conclude.ts'
import { replace } from './steps/replace.ts'
import { withdraw } from './steps/withdraw.ts'
import { reAuditRefusalText, reAuditStateText } from './text.ts'

/** What can be done with a re-audit, the most likely first. */
export const reAuditSteps = recordSteps({
  collection: 're-audits',
  steps: { conclude, replace, withdraw },
  refusals: reAuditRefusalText,
  wrongState: ({ state }) =>
    fill(reAuditRefusalText.wrongState, { state: reAuditStateText[state] }),
})

/** What was done with a re-audit. */
export const reAuditStepText = historyText(reAuditSteps, {
  ask: { nb: 'Bedt om', en: 'Asked for' },
})
