import { fill } from '../core/text.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { checklistWords } from './injury/checklist.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import { answer } from './steps/answer.ts'
import { ask } from './steps/ask.ts'
import { assess } from './steps/assess.ts'
import { checkEffect } from './steps/check-effect.ts'
import { clearInjury } from './steps/clear-injury.ts'
import { close } from './steps/close.ts'
import { comment } from './steps/comment.ts'
import { confirmInjury } from './steps/confirm-injury.ts'
import { receive } from './steps/receive.ts'
import { reject } from './steps/reject.ts'
import { reopen } from './steps/reopen.ts'
import { replyToRepresentative } from './steps/reply-to-representative.ts'
import { start } from './steps/start.ts'
import { transfer } from './steps/transfer.ts'
import { nonconformityStateText } from './text.ts'

/** What can be done with a nonconformity, the most likely first. Its checklist of notifications is a form of its own. */
export const nonconformitySteps = recordSteps({
  collection: 'nonconformities',
  steps: {
    receive,
    assess,
    start,
    checkEffect,
    close,
    replyToRepresentative,
    answer,
    ask,
    comment,
    transfer,
    reject,
    reopen,
    confirmInjury,
    clearInjury,
  },
  refusals: nonconformityRefusalText,
  wrongState: ({ state }) =>
    fill(nonconformityRefusalText.wrongState, { state: nonconformityStateText[state] }),
})

/** What was done to a nonconformity. */
export const nonconformityStepText = historyText(nonconformitySteps, {
  report: { nb: 'Meldt', en: 'Reported' },
  register: { nb: 'Registrert fra HMS-runden', en: 'Registered from the HSE process' },
  registerOverdue: {
    nb: 'Meldt fra et tiltak over fristen',
    en: 'Reported from an overdue measure',
  },
  notifyAuthority: checklistWords.history,
})
export type NonconformityStep = keyof typeof nonconformityStepText
