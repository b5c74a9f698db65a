import type { PayloadRequest } from 'payload'
import type { Measure } from '../../plugin/generated-types.ts'
import {
  approveMeasure,
  cancelMeasure,
  changeMeasure,
  completeMeasure,
  extendMeasure,
  type MeasureAt,
  startMeasure,
  verifyMeasure,
} from '../../plugin/measures/steps.ts'
import { costBasisText, priorityText } from '../../plugin/measures/text.ts'
import { effectText } from '../../plugin/nonconformities/text.ts'
import type { Draft, FormError } from '../drafts.ts'
import type { Posted } from '../form-body.ts'
import type { FormDefinition } from '../forms/work.ts'
import type { Segment } from '../routes.ts'
import { measureAddress, measuresAddress } from './addresses.ts'
import { measureWords, type MeasureForm } from './text.ts'

/** Where each form of a measure is posted to. */
export const measureSegments: Record<MeasureForm, Segment> = {
  approve: { nb: 'tiltak-vedta', en: 'measure-approve' },
  start: { nb: 'tiltak-start', en: 'measure-start' },
  complete: { nb: 'tiltak-gjort', en: 'measure-done' },
  verify: { nb: 'tiltak-kontroll', en: 'measure-check' },
  extend: { nb: 'tiltak-utsett', en: 'measure-extend' },
  edit: { nb: 'tiltak-endre', en: 'measure-change' },
  cancel: { nb: 'tiltak-avlys', en: 'measure-cancel' },
}

/** Name of the form of a step: drafts are kept under it. */
export function measureFormName(step: MeasureForm): string {
  return `measure-${step}`
}

type Take = (req: PayloadRequest, at: MeasureAt, posted: Posted) => Promise<Measure>

const takes: Record<Exclude<MeasureForm, 'edit'>, Take> = {
  approve: (req, at) => approveMeasure(req, at),
  start: (req, at) => startMeasure(req, at),
  complete: (req, at, posted) =>
    completeMeasure(req, { ...at, note: posted.text('note'), date: posted.text('date') || null }),
  verify: (req, at, posted) =>
    verifyMeasure(req, { ...at, effect: effectOf(posted), note: posted.text('note') }),
  extend: (req, at, posted) =>
    extendMeasure(req, {
      ...at,
      deadline: posted.text('deadline') || null,
      reason: posted.text('reason'),
    }),
  cancel: (req, at, posted) => cancelMeasure(req, { ...at, reason: posted.text('cancelReason') }),
}

/** The forms of a measure. Each leads back to it. */
export const measureForms: readonly FormDefinition[] = (
  Object.keys(measureSegments) as MeasureForm[]
).map((step) => ({
  name: measureFormName(step),
  segment: measureSegments[step],
  back: (posted, language) => {
    const number = posted.get('number')
    return number ? `${measureAddress(language, number)}#${step}` : measuresAddress(language)
  },
  work: async (req, posted, language) => {
    const at = { id: posted.text('id'), version: posted.version }
    if (step === 'edit') {
      const amount = amountOf(posted)
      if (amount === undefined) return { errors: [amountError] }
      await changeMeasure(req, { ...at, ...fieldsOf(posted, amount) })
    } else await takes[step](req, at, posted)
    return { to: measureAddress(language, posted.text('number'), { done: step }) }
  },
}))

/**
 * What must be put right in a form, at the fields as the page names them: the forms for extending and cancelling stand
 * on one page, and both ask for a reason.
 */
export function errorsOf(step: MeasureForm, draft: Draft | null): readonly FormError[] {
  const errors = draft?.errors ?? []
  if (step !== 'cancel') return errors
  return errors.map((each) => (each.field === 'reason' ? { ...each, field: 'cancelReason' } : each))
}

const amountError: FormError = { field: 'amount', text: measureWords.amountWrong }

function fieldsOf(
  posted: Posted,
  amount: number | null,
): Omit<Parameters<typeof changeMeasure>[1], keyof MeasureAt> {
  return {
    title: posted.text('title'),
    description: posted.text('description') || null,
    language: posted.get('language') === 'en' ? 'en' : 'nb',
    responsible: posted.text('responsible') || null,
    deadline: posted.text('deadline') || null,
    priority: posted.oneOf(priorityText, 'priority'),
    cost: {
      amount,
      basis: posted.oneOf(costBasisText, 'basis'),
      fundedBy: posted.text('fundedBy') || null,
    },
  }
}

/** Whole NOK with or without spaces between the thousands; null for none, undefined for what is no amount. */
function amountOf(posted: Posted): number | null | undefined {
  const typed = posted.text('amount').replace(/\s/g, '')
  if (typed === '') return null
  return /^\d{1,12}$/.test(typed) ? Number(typed) : undefined
}

function effectOf(posted: Posted): 'worked' | 'partly' | 'didNot' | null {
  const chosen = posted.oneOf(effectText, 'effect')
  return chosen === 'notChecked' ? null : chosen
}
