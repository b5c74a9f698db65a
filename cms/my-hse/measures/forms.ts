import { measureSegments } from '../../../content/addresses/forms.ts'
import { measureSteps } from '../../plugin/measures/steps.ts'
import { type StepPlace, stepForms } from '../records/step-forms.ts'
import { measureAddress, measuresAddress } from './addresses.ts'

/** Where the steps of a measure stand. */
export const measurePlace: StepPlace<keyof typeof measureSteps.steps> = {
  formName: (step) => `measure-${step}`,
  segments: measureSegments,
  record: measureAddress,
  list: measuresAddress,
}

/** The forms of a measure. */
export const measureForms = stepForms(measureSteps, measurePlace)
