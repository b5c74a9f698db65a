import { caseSegments } from '../../../content/addresses/forms.ts'
import type { PayloadRequest } from 'payload'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { proposeMeasure } from '../../plugin/measures/propose.ts'
import {
  answer,
  ask,
  comment,
  replyToRepresentative,
} from '../../plugin/nonconformities/conversation.ts'
import type { NonconformityAt } from '../../plugin/nonconformities/at.ts'
import { type ChecklistLine, notifications } from '../../plugin/nonconformities/injury/rules.ts'
import {
  clearInjury,
  confirmInjury,
  notifyAuthority,
} from '../../plugin/nonconformities/injury/steps.ts'
import {
  assess,
  checkEffect,
  close,
  type Closing,
  receive,
  reject,
  reopen,
  start,
  tryClosing,
} from '../../plugin/nonconformities/steps.ts'
import {
  affectsText,
  effectText,
  nonconformityCategoryText,
  nonconformityTypeText,
  outcomeText,
  severityText,
} from '../../plugin/nonconformities/text.ts'
import { transfer } from '../../plugin/nonconformities/transfer.ts'
import type { Posted } from '../form-body.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import type { PageLanguage } from '../routes.ts'
import { caseAddress, casesAddress } from './addresses.ts'
import type { CaseForm } from './text.ts'

/** Name of the form of a step: drafts are kept under it. */
export function caseFormName(step: CaseForm): string {
  return `nonconformity-${step}`
}

type Take = (
  req: PayloadRequest,
  at: NonconformityAt,
  posted: Posted,
  language: PageLanguage,
) => Promise<Nonconformity | null>

const takes: Record<CaseForm, Take> = {
  receive: (req, at) => receive(req, at),
  assess: (req, at, posted) =>
    assess(req, {
      ...at,
      type: posted.oneOf(nonconformityTypeText, 'type'),
      category: posted.oneOf(nonconformityCategoryText, 'category'),
      severity: posted.oneOf(severityText, 'severity'),
      cause: posted.text('cause'),
      immediateAction: posted.text('immediateAction'),
      // What stands is not on the form: a box that is not ticked takes nothing back.
      seriousInjury: posted.get('seriousInjury') === 'yes' ? true : null,
      topic: posted.text('topic') || null,
      affects: posted.allOf(affectsText, 'affects'),
      outcome: posted.oneOf(outcomeText, 'outcome'),
    }),
  propose: async (req, at, posted, language) => {
    await proposeMeasure(req, {
      key: formKeyOf(req, posted.get('form')) ?? posted.text('measureTitle'),
      source: { nonconformity: at.id },
      title: posted.text('measureTitle'),
      description: null,
      language,
      responsible: posted.text('responsible') || null,
      deadline: posted.day('deadline'),
      priority: null,
      cost: { amount: null, basis: null, fundedBy: null },
    })
    return null
  },
  start: (req, at, posted) => start(req, { ...at, note: posted.text('note') }),
  checkEffect: (req, at, posted) => checkEffect(req, { ...at, note: posted.text('note') }),
  close: (req, at, posted) => close(req, { ...at, ...closingIn(posted) }),
  notifyAuthority: (req, at, posted) => notifyAuthority(req, { ...at, lines: checklistIn(posted) }),
  confirmInjury: (req, at) => confirmInjury(req, at),
  clearInjury: (req, at, posted) => clearInjury(req, { ...at, reason: posted.text('clearReason') }),
  replyToRepresentative: (req, at, posted) =>
    replyToRepresentative(req, { ...at, reply: posted.text('reply') }),
  ask: (req, at, posted) => ask(req, { ...at, question: posted.text('question') }),
  answer: (req, at, posted) => answer(req, { ...at, answer: posted.text('answer') }),
  comment: (req, at, posted) => comment(req, { ...at, comment: posted.text('comment') }),
  transfer: (req, at, posted) =>
    transfer(req, {
      ...at,
      unit: posted.text('unit') || null,
      concernsManager: posted.get('concernsManager') === 'yes',
      reason: posted.text('reason'),
    }),
  reject: (req, at, posted) => reject(req, { ...at, reason: posted.text('reason') }),
  reopen: (req, at, posted) => reopen(req, { ...at, reason: posted.text('reason') }),
}

/** The forms of a nonconformity. Each leads back to it; one that was given away leads to the register. */
export const nonconformityForms: readonly FormDefinition[] = (
  Object.keys(caseSegments) as CaseForm[]
).map((step) => ({
  name: caseFormName(step),
  segment: caseSegments[step],
  back: (posted, language) => {
    const number = posted.text('number')
    return number === '' ? casesAddress(language) : `${caseAddress(language, number)}#${step}`
  },
  fieldOf: (field) => fieldOf(step, field),
  work: async (req, posted, language) => {
    const at = { id: posted.text('id'), version: posted.version }
    if (step === 'close' && posted.get('checked') !== 'yes') {
      await tryClosing(req, { ...at, ...closingIn(posted) })
      // Nothing to put right: the page shows what was written, and asks.
      return { errors: [] }
    }
    await takes[step](req, at, posted, language)
    return step === 'transfer'
      ? { to: casesAddress(language, { done: step }) }
      : { to: caseAddress(language, posted.text('number'), { done: step }) }
  },
}))

/** Name of a field on the page, where a rule names it otherwise: the page has other titles and reasons. */
function fieldOf(step: CaseForm, field: string): string {
  if (step === 'propose' && field === 'title') return 'measureTitle'
  if (step === 'clearInjury' && field === 'reason') return 'clearReason'
  if (step === 'close' && field === 'cause') return 'closingCause'
  return step === 'notifyAuthority' ? field.replace('.', '-') : field
}

function closingIn(posted: Posted): Closing {
  return {
    note: posted.text('note'),
    effect: posted.oneOf(effectText, 'effect'),
    cause: posted.text('closingCause') || null,
  }
}

function checklistIn(posted: Posted): ChecklistLine[] {
  return notifications.map((which) => ({
    which,
    date: posted.day(`${which}-date`),
    time: posted.text(`${which}-time`),
    notRequired: posted.text(`${which}-notRequired`),
  }))
}
