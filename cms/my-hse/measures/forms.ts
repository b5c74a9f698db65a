import { measureSegments } from '../../../content/addresses/forms.ts'
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
import type { Posted } from '../form-body.ts'
import type { FormDefinition } from '../forms/work.ts'
import { measureAddress, measuresAddress } from './addresses.ts'
import type { MeasureForm } from './text.ts'

/** Name of the form of a step: drafts are kept under it. */
export function measureFormName(step: MeasureForm): string {
  return `measure-${step}`
}

type Take = (req: PayloadRequest, at: MeasureAt, posted: Posted) => Promise<Measure>

const takes: Record<Exclude<MeasureForm, 'edit'>, Take> = {
  approve: (req, at) => approveMeasure(req, at),
  start: (req, at) => startMeasure(req, at),
  complete: (req, at, posted) =>
    completeMeasure(req, { ...at, note: posted.text('note'), date: posted.day('date') }),
  verify: (req, at, posted) =>
    verifyMeasure(req, { ...at, effect: effectOf(posted), note: posted.text('note') }),
  extend: (req, at, posted) =>
    extendMeasure(req, {
      ...at,
      deadline: posted.day('deadline'),
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
  // The forms for extending and cancelling stand on one page, and both ask for a reason.
  fieldOf: (field) => (step === 'cancel' && field === 'reason' ? 'cancelReason' : field),
  work: async (req, posted, language) => {
    const at = { id: posted.text('id'), version: posted.version }
    if (step === 'edit') await changeMeasure(req, { ...at, ...fieldsOf(posted) })
    else await takes[step](req, at, posted)
    return { to: measureAddress(language, posted.text('number'), { done: step }) }
  },
}))

function fieldsOf(posted: Posted): Omit<Parameters<typeof changeMeasure>[1], keyof MeasureAt> {
  return {
    title: posted.text('title'),
    description: posted.text('description') || null,
    language: posted.get('language') === 'en' ? 'en' : 'nb',
    responsible: posted.text('responsible') || null,
    deadline: posted.day('deadline'),
    priority: posted.oneOf(priorityText, 'priority'),
    cost: {
      amount: posted.kroner('amount'),
      basis: posted.oneOf(costBasisText, 'basis'),
      fundedBy: posted.text('fundedBy') || null,
    },
  }
}

function effectOf(posted: Posted): 'worked' | 'partly' | 'didNot' | null {
  const chosen = posted.oneOf(effectText, 'effect')
  return chosen === 'notChecked' ? null : chosen
}
