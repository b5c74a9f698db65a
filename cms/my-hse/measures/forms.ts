import { measureSteps } from '../../plugin/measures/steps.ts'
import { type StepPlace, stepForms } from '../records/step-forms.ts'
import { measureAddress, measuresAddress } from './addresses.ts'

/** Where the steps of a measure stand. */
export const measurePlace: StepPlace<keyof typeof measureSteps.steps> = {
  formName: (step) => `measure-${step}`,
  segments: {
    approve: { nb: 'tiltak-vedta', en: 'measure-approve' },
    start: { nb: 'tiltak-start', en: 'measure-start' },
    complete: { nb: 'tiltak-gjort', en: 'measure-done' },
    verify: { nb: 'tiltak-kontroll', en: 'measure-check' },
    extend: { nb: 'tiltak-utsett', en: 'measure-extend' },
    edit: { nb: 'tiltak-endre', en: 'measure-change' },
    cancel: { nb: 'tiltak-avlys', en: 'measure-cancel' },
  },
  record: measureAddress,
  list: measuresAddress,
}

/** The forms of a measure. */
export const measureForms = stepForms(measureSteps, measurePlace)
