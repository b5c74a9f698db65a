import { plannedCourseSegments } from '../../../../content/addresses/forms.ts'
import { unitTrainingAddress } from '../../../../content/addresses/my-hse.ts'
import { planCourse, plannedSteps } from '../../../plugin/training/plans/units/add.ts'
import { plannedInput } from '../../../plugin/training/plans/units/input.ts'
import { planGap } from '../../../plugin/training/plans/units/plan-gap.ts'
import { formKeyOf } from '../../form-key.ts'
import type { FormDefinition } from '../../forms/work.ts'
import { givenIn, stepForms } from '../../records/step-forms.ts'
import { myUnitAddress } from '../../units/addresses.ts'
import { addFormName, gapFormName } from '../form-names.ts'
import { planCourseAddress, plannedPlace as place } from './place.ts'

/** Puts a course into the plan of a unit. */
const addForm: FormDefinition = {
  name: addFormName,
  segment: plannedCourseSegments.add,
  back: (_posted, language) => planCourseAddress(language),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await planCourse(req, { ...givenIn(posted, plannedInput), key })
    return { to: place.record(language, made.number, { done: 'add' }) }
  },
}

/** Puts a course that is missing into the plan, in one press. */
const gapForm: FormDefinition = {
  name: gapFormName,
  segment: plannedCourseSegments.gap,
  back: (posted, language) => {
    const code = posted.text('number')
    return code === ''
      ? myUnitAddress(language, { choose: 'yes' })
      : unitTrainingAddress(language, code)
  },
  work: async (req, posted, language) => {
    await planGap(req, { unit: posted.text('id'), course: posted.text('course') })
    return { to: unitTrainingAddress(language, posted.text('number'), { done: 'planned' }) }
  },
}

/** The forms of training plans. */
export const planForms: readonly FormDefinition[] = [
  addForm,
  gapForm,
  ...stepForms(plannedSteps, place),
]
