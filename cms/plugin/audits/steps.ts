import { fill } from '../core/text.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { answer } from './steps/answer.ts'
import { cancel } from './steps/cancel.ts'
import { change } from './steps/change.ts'
import { changeTeam } from './steps/change-team.ts'
import { close } from './steps/close.ts'
import { commentDraft } from './steps/comment-draft.ts'
import { commentReport } from './steps/comment-report.ts'
import { conduct } from './steps/conduct.ts'
import { giveDocuments } from './steps/give-documents.ts'
import { notify } from './steps/notify.ts'
import { receive } from './steps/receive.ts'
import { sendDraft } from './steps/send-draft.ts'
import { sendReport } from './steps/send-report.ts'
import { auditRefusalText, auditStateText } from './text.ts'

/** What can be done with an audit, the most likely first. */
export const auditSteps = recordSteps({
  collection: 'audits',
  steps: {
    notify,
    conduct,
    sendReport,
    sendDraft,
    commentDraft,
    receive,
    answer,
    close,
    commentReport,
    giveDocuments,
    change,
    changeTeam,
    cancel,
  },
  refusals: auditRefusalText,
  wrongState: ({ state }) => fill(auditRefusalText.wrongState, { state: auditStateText[state] }),
})

/** What was done with an audit. */
export const auditStepText = historyText(auditSteps, {
  plan: { nb: 'Planlagt', en: 'Planned' },
  takeIn: { nb: 'Registrert', en: 'Registered' },
})
