import { caseSegments } from '../../../content/addresses/forms.ts'
import { proposeGiven } from '../../plugin/measures/propose.ts'
import { notifyAuthority } from '../../plugin/nonconformities/injury/checklist.ts'
import { type ChecklistLine, notifications } from '../../plugin/nonconformities/injury/rules.ts'
import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import type { Posted } from '../form-body.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { givenIn, type StepPlace, stepForms } from '../records/step-forms.ts'
import { caseAddress, type CaseForm, casesAddress, caseStepAddress } from './addresses.ts'
import { caseMeasureInput, proposalField } from './propose-input.ts'

/** Name of a form: drafts are kept under it. */
export const caseFormName = (form: CaseForm): string => `nonconformity-${form}`

/** Where the steps of a nonconformity stand. */
export const casePlace: StepPlace<keyof typeof nonconformitySteps.steps> = {
  formName: caseFormName,
  segments: caseSegments,
  record: caseAddress,
  step: caseStepAddress,
  list: casesAddress,
}

/** The forms that are no plain step: a measure that is proposed, and the checklist of ten lines. */
function besides(
  form: 'propose' | 'notifyAuthority',
  more: Pick<FormDefinition, 'fieldOf' | 'work'>,
): FormDefinition {
  return {
    name: caseFormName(form),
    segment: caseSegments[form],
    back: (posted, language) => {
      const number = posted.text('number')
      if (number === '') return casesAddress(language)
      // The checklist stands in the red box of the case itself.
      return form === 'propose'
        ? caseStepAddress(language, number, form)
        : `${caseAddress(language, number)}#${form}`
    },
    ...more,
  }
}

const propose = besides('propose', {
  fieldOf: proposalField,
  work: async (req, posted, language) => {
    const approve = posted.get('approve') === 'yes'
    await proposeGiven(req, {
      key: formKeyOf(req, posted.get('form')) ?? posted.text('measureTitle'),
      source: { nonconformity: posted.text('id') },
      language,
      approve,
      given: givenIn(posted, caseMeasureInput),
    })
    const done = approve ? 'proposeApproved' : 'propose'
    return { to: caseAddress(language, posted.text('number'), { done }) }
  },
})

const checklist = besides('notifyAuthority', {
  fieldOf: (field) => field.replace('.', '-'),
  work: async (req, posted, language) => {
    const at = { id: posted.text('id'), version: posted.version }
    await notifyAuthority(req, { ...at, lines: checklistIn(posted) })
    return { to: caseAddress(language, posted.text('number'), { done: 'notifyAuthority' }) }
  },
})

/** The forms of a nonconformity. */
export const nonconformityForms: readonly FormDefinition[] = [
  ...stepForms(nonconformitySteps, casePlace),
  propose,
  checklist,
]

function checklistIn(posted: Posted): ChecklistLine[] {
  return notifications.map((which) => ({
    which,
    date: posted.day(`${which}-date`),
    time: posted.text(`${which}-time`),
    notRequired: posted.text(`${which}-notRequired`),
  }))
}
