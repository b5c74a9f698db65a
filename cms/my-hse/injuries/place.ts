import { injurySegments } from '../../../content/addresses/forms.ts'
import { recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { injurySteps } from '../../plugin/injuries/register.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where the steps of an entry of the register stand. */
export const injuryPlace: StepPlace<keyof typeof injurySteps.steps> = {
  formName: (name) => `injury-${name}`,
  segments: injurySegments,
  record: (language, number, query) => recordAddress(language, 'injury', number, query),
  list: (language, query) => recordsAddress(language, 'injury', query),
}
