import { plannedCourseSegments } from '../../../../content/addresses/forms.ts'
import { newRow, recordAddress, recordsAddress } from '../../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../../content/addresses/parts.ts'
import type { plannedSteps } from '../../../plugin/training/plans/units/add.ts'
import type { StepPlace } from '../../records/step-forms.ts'

/** Where courses of units' plans stand in My HSE. */
export const plannedPlace: StepPlace<keyof typeof plannedSteps.steps> = {
  formName: (name) => `planned-course-${name}`,
  segments: plannedCourseSegments,
  record: (language, number, query) => recordAddress(language, 'plannedCourse', number, query),
  list: (language, query) => recordsAddress(language, 'plannedCourse', query),
}

/** Where a course is put into a plan. @param query id of the unit and the year that are chosen beforehand */
export function planCourseAddress(language: PageLanguage, query: Query = {}): string {
  return recordAddress(language, 'plannedCourse', newRow[language], query)
}
