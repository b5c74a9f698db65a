import { fill } from '../core/text.ts'
import { carriedOverStep } from '../records/carried-over.ts'
import { historyText, recordSteps, type Step } from '../records/step.ts'
import { checklistWords } from './injury/checklist.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import { add } from './steps/add.ts'
import { answer } from './steps/answer.ts'
import { answerComment } from './steps/answer-comment.ts'
import { ask } from './steps/ask.ts'
import { askSystem } from './steps/ask-system.ts'
import { assess } from './steps/assess.ts'
import { backFromSystem } from './steps/back-from-system.ts'
import { checkEffect } from './steps/check-effect.ts'
import { clearInjury } from './steps/clear-injury.ts'
import { close } from './steps/close.ts'
import { comment } from './steps/comment.ts'
import { confirmInjury } from './steps/confirm-injury.ts'
import { handToSystem } from './steps/hand-to-system.ts'
import { inform } from './steps/inform.ts'
import { nameHandler } from './steps/name-handler.ts'
import { receive } from './steps/receive.ts'
import { reject } from './steps/reject.ts'
import { release } from './steps/release.ts'
import { reopen } from './steps/reopen.ts'
import { replyToRepresentative } from './steps/reply-to-representative.ts'
import { start } from './steps/start.ts'
import { transfer } from './steps/transfer.ts'
import { nonconformityStateText } from './text.ts'
import { tellState } from './told.ts'

/** Steps that tell a reporter without an account where the case stands, whenever one of them changes that. */
function tellingState<Steps extends Readonly<Record<string, Step<'nonconformities'>>>>(
  steps: Steps,
): Steps {
  const telling = Object.entries(steps).map(([name, each]) => {
    const after: Step<'nonconformities'>['after'] = async (req, written, context) => {
      await each.after?.(req, written, context)
      await tellState(req, context.record, written)
    }
    return [name, { ...each, after }]
  })
  return Object.fromEntries(telling) as Steps
}

/** What can be done with a nonconformity, the most likely first. Its checklist of notifications is a form of its own. */
export const nonconformitySteps = recordSteps({
  collection: 'nonconformities',
  steps: tellingState({
    receive,
    assess,
    start,
    handToSystem,
    askSystem,
    backFromSystem,
    checkEffect,
    close,
    replyToRepresentative,
    answerComment,
    answer,
    add,
    ask,
    inform,
    comment,
    nameHandler,
    transfer,
    reject,
    reopen,
    confirmInjury,
    clearInjury,
    release,
  }),
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
  carryOver: carriedOverStep,
  newDeadline: { nb: 'Ny frist fra myndigheten', en: 'New deadline from the authority' },
  notifyAuthority: checklistWords.history,
})
export type NonconformityStep = keyof typeof nonconformityStepText
