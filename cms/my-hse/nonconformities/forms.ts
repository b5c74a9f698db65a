import { caseSegments } from '../../../content/addresses/forms.ts'
import { reportTypes } from '../../plugin/attachments/types.ts'
import { proposeGiven } from '../../plugin/measures/propose.ts'
import { addToOwn } from '../../plugin/nonconformities/additions.ts'
import { notifyAuthority } from '../../plugin/nonconformities/injury/checklist.ts'
import { type ChecklistLine, notifications } from '../../plugin/nonconformities/injury/rules.ts'
import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import type { Posted } from '../form-body.ts'
import { formKeyOf } from '../form-key.ts'
import { keepFilesOf } from '../forms/kept-files.ts'
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

/** The forms that are no plain step: a measure that is proposed, the checklist of ten lines, and what comes with files. */
function besides(
  form: 'propose' | 'notifyAuthority' | 'add',
  more: Pick<FormDefinition, 'fieldOf' | 'keepFiles' | 'work'>,
): FormDefinition {
  return {
    name: caseFormName(form),
    segment: caseSegments[form],
    back: (posted, language) => {
      const number = posted.text('number')
      if (number === '') return casesAddress(language)
      // The checklist stands in the red box of the case itself.
      return form === 'notifyAuthority'
        ? `${caseAddress(language, number)}#${form}`
        : caseStepAddress(language, number, form)
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

/** What a reporter adds: the step, with files. */
const add = besides('add', {
  keepFiles: (req, posted, language) =>
    keepFilesOf(req, posted, {
      field: 'photos',
      kept: 'photo',
      removed: posted.all('removePhoto'),
      types: reportTypes,
      account: req.user ? String(req.user.id) : null,
      language,
    }),
  work: async (req, posted, language) => {
    const [text, photos] = [posted.text('text'), posted.all('photo')]
    await addToOwn(req, { id: posted.text('id'), version: posted.version, text, photos })
    return { to: caseAddress(language, posted.text('number'), { done: 'add' }) }
  },
})

/** The forms of a nonconformity. */
export const nonconformityForms: readonly FormDefinition[] = [
  ...stepForms(nonconformitySteps, casePlace).filter(({ name }) => name !== add.name),
  propose,
  checklist,
  add,
]

function checklistIn(posted: Posted): ChecklistLine[] {
  return notifications.map((which) => ({
    which,
    date: posted.day(`${which}-date`),
    time: posted.text(`${which}-time`),
    notRequired: posted.text(`${which}-notRequired`),
  }))
}
