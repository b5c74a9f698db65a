import type { CourseCategory, CourseObligation } from '../../../../content/schema/index.ts'
import type { AssignedRole } from '../../access/roles.ts'

/** Why a course is refused at one of its fields. */
export interface CourseFault {
  readonly code: 'slugForm' | 'signUpForm' | 'monthsForm'
  readonly field: string
}

const addressPart = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const webAddress = /^https:\/\/[^\s/]+\S*$/
const mailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What is wrong with the fields of a course that are given. */
export function courseFieldFaults(given: {
  readonly slug?: string | null
  readonly slugEn?: string | null
  readonly signUp?: string | null
  readonly withinMonths?: number | null
  readonly validityMonths?: number | null
}): CourseFault[] {
  const slugs = (['slug', 'slugEn'] as const).filter((field) => {
    const value = given[field]
    return value != null && value !== '' && !addressPart.test(value)
  })
  const { signUp } = given
  const wrongSignUp =
    signUp != null && signUp !== '' && !webAddress.test(signUp) && !mailAddress.test(signUp)
  const months = (['withinMonths', 'validityMonths'] as const).filter((field) => {
    const value = given[field]
    return value != null && (!Number.isInteger(value) || value < 1)
  })
  return [
    ...slugs.map((field) => ({ code: 'slugForm', field }) as const),
    ...(wrongSignUp ? [{ code: 'signUpForm', field: 'signUp' } as const] : []),
    ...months.map((field) => ({ code: 'monthsForm', field }) as const),
  ]
}

/** A course as far as it says who takes it. */
export interface CourseNeed {
  readonly obligation: CourseObligation
  readonly roles: readonly AssignedRole[]
  readonly categories: readonly CourseCategory[]
  /** Classes of risk of the units in which those of the categories take it. Empty: all. */
  readonly riskClasses: readonly string[]
}

/** Someone as far as courses are asked of them, in one unit. */
export interface Asked {
  readonly roles: readonly AssignedRole[]
  /** Null for somebody who holds a role there and does not belong there. */
  readonly category: CourseCategory | null
  /** Of the unit. Null where nobody has said. */
  readonly riskClass: string | null
}

/** What a course is to someone: something they must take, something they should, or nothing. */
export function neededAs(course: CourseNeed, asked: Asked): 'must' | 'should' | null {
  const byRole = course.roles.some((role) => asked.roles.includes(role))
  const risk =
    course.riskClasses.length === 0 ||
    (asked.riskClass !== null && course.riskClasses.includes(asked.riskClass))
  const byCategory = asked.category !== null && course.categories.includes(asked.category) && risk
  if (!byRole && !byCategory) return null
  return course.obligation === 'recommended' ? 'should' : 'must'
}
