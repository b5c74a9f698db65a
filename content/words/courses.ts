import type { CourseCategory, CourseForm, CourseObligation } from '../schema/course.ts'
import type { Text } from '../schema/text.ts'

/** Why a course is taken, as a label. */
export const courseObligationWords = {
  law: { nb: 'Lovpålagt', en: 'Required by law' },
  ownRule: { nb: 'Pålagt av institusjonen', en: 'Required by the institution' },
  recommended: { nb: 'Anbefalt', en: 'Recommended' },
} as const satisfies Record<CourseObligation, Text>

/** How a course is given. */
export const courseFormWords = {
  classroom: { nb: 'Klasserom', en: 'Classroom' },
  online: { nb: 'Nettkurs', en: 'E-learning' },
  atTheBench: { nb: 'På arbeidsplassen', en: 'At the workplace' },
  mixed: { nb: 'Nettkurs og øvelse', en: 'E-learning and practice' },
  external: { nb: 'Hos ekstern kursholder', en: 'With an external provider' },
} as const satisfies Record<CourseForm, Text>

/** How somebody belongs to a unit, in the plural. */
export const courseCategoryWords = {
  employee: { nb: 'Ansatte', en: 'Employees' },
  student: { nb: 'Studenter', en: 'Students' },
  guest: { nb: 'Gjester', en: 'Guests' },
} as const satisfies Record<CourseCategory, Text>

/** How long something lasts in months, such as `3 år`, `18 måneder`. */
export function monthsInWords(months: number, language: 'nb' | 'en'): string {
  const years = months / 12
  if (Number.isInteger(years)) {
    return language === 'nb'
      ? `${String(years)} år`
      : `${String(years)} ${years === 1 ? 'year' : 'years'}`
  }
  const name = { nb: months === 1 ? 'måned' : 'måneder', en: months === 1 ? 'month' : 'months' }
  return `${String(months)} ${name[language]}`
}
