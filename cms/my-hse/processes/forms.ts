import type { FormDefinition } from '../forms/work.ts'
import { asLastYearForm } from './forms/as-last-year-form.ts'
import { chainForms } from './forms/chain-forms.ts'
import { sectionForms } from './forms/section-forms.ts'
import { stepForms } from './forms/step-forms.ts'

/** Every form of the HSE process. */
export const processForms: readonly FormDefinition[] = [
  ...sectionForms,
  ...chainForms,
  ...stepForms,
  asLastYearForm,
]
