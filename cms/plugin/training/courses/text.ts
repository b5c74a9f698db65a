import type {
  CourseCategory,
  CourseForm,
  CourseObligation,
} from '../../../../content/schema/index.ts'
import {
  courseCategoryWords,
  courseFormWords,
  courseObligationWords,
} from '../../../../content/words/courses.ts'
import type { Text } from '../../core/text.ts'

/** Why a course is taken. */
export const obligationText: Readonly<Record<CourseObligation, Text>> = courseObligationWords
/** How it is given. */
export const formText: Readonly<Record<CourseForm, Text>> = courseFormWords
/** How somebody belongs to a unit. */
export const categoryText: Readonly<Record<CourseCategory, Text>> = courseCategoryWords

/** Why a course is refused, and the way out. */
export const courseRefusalText = {
  slugForm: {
    nb: 'Bruk små bokstaver a til z, tall og bindestrek, for eksempel «hms-for-ledere».',
    en: 'Use lower-case letters a to z, digits and hyphens, for example “hse-for-managers”.',
  },
  slugTaken: {
    nb: 'Adressen er i bruk av et annet kurs. Velg en annen.',
    en: 'The address is used by another course. Choose another.',
  },
  signUpForm: {
    nb: 'Skriv en adresse som begynner med https://, eller en felles e-postadresse.',
    en: 'Write an address that begins with https://, or a shared e-mail address.',
  },
  monthsForm: {
    nb: 'Skriv et helt antall måneder, minst 1, eller la feltet stå tomt.',
    en: 'Write a whole number of months, at least 1, or leave the field empty.',
  },
  courseInUse: {
    nb: 'Noen har tatt kurset, eller det står i en plan. Slå av «Tilbys nå» i stedet.',
    en: 'Somebody has taken the course, or it is in a plan. Turn off “Offered now” instead.',
  },
} satisfies Record<string, Text>
