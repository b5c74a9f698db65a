import type { Course, CourseCategory, Requirement, Snapshot, Topic } from '@verne/content/schema'
import type { ReaderRole, SiteLanguage } from '@verne/content/addresses/site'
import { courseCategoryWords, monthsInWords } from '@verne/content/words/courses'
import { courseWords } from './course-words.ts'
import { textIn } from './text.ts'
import { remembered } from './tracked/remembered.ts'

/** What somebody must take by law, by the institution's own rules, and should take. */
export interface CoursesFor {
  readonly law: readonly Course[]
  readonly ownRule: readonly Course[]
  readonly recommended: readonly Course[]
}

/** A role, or a way to belong, with its courses. */
export interface RoleCourses extends CoursesFor {
  /** Part of an address on the page. */
  readonly id: string
  readonly name: string
}

/** The courses based on a requirement. */
export function coursesMeeting({ courses }: Snapshot, { key }: Requirement): readonly Course[] {
  return courses.filter(({ requirements }) => requirements.includes(key))
}

/** The courses on a topic or one below it. */
export const coursesOn = remembered(({ courses, topics }: Snapshot, topic: Topic) => {
  const family = new Set([
    topic.slug,
    ...topics.filter(({ parent }) => parent === topic.slug).map(({ slug }) => slug),
  ])
  return courses.filter((each) => each.topics.some((slug) => family.has(slug)))
})

/** Every role and category that a course is for, in the order people look for themselves. */
export function coursesByRole({ courses }: Snapshot, language: SiteLanguage): RoleCourses[] {
  const categories = (Object.keys(courseCategoryWords) as CourseCategory[]).map((category) => ({
    id: category,
    name: courseCategoryWords[category][language],
    ...sorted(courses.filter((each) => each.categories.includes(category))),
  }))
  const names = new Map(
    courses.flatMap((each) => each.roles.map(({ name, role }) => [role, name] as const)),
  )
  const { compare } = new Intl.Collator(language)
  const roles = [...names]
    .map(([role, name]) => ({
      id: role,
      name: textIn(name, language),
      ...sorted(courses.filter((each) => each.roles.some((one) => one.role === role))),
    }))
    .toSorted((one, other) => compare(one.name, other.name))
  return [...categories, ...roles].filter(hasCourses)
}

/** Roles of the role register that a reader of an entrance holds, and the way of belonging. */
const readers: Readonly<
  Record<
    ReaderRole,
    { readonly roles: readonly string[]; readonly category: CourseCategory | null }
  >
> = {
  employee: { roles: [], category: 'employee' },
  newcomer: { roles: [], category: 'employee' },
  student: { roles: [], category: 'student' },
  manager: { roles: ['lineManager', 'deputyManager'], category: null },
  safetyRep: { roles: ['safetyRepresentative', 'deputySafetyRep'], category: null },
}

/** What a reader of an entrance takes. */
export function coursesForReader({ courses }: Snapshot, role: ReaderRole): CoursesFor {
  const { category, roles } = readers[role]
  return sorted(
    courses.filter(
      (each) =>
        each.roles.some((one) => roles.includes(one.role)) ||
        (category !== null && each.categories.includes(category)),
    ),
  )
}

/** True where there is any course at all. */
export function hasCourses({ law, ownRule, recommended }: CoursesFor): boolean {
  return law.length + ownRule.length + recommended.length > 0
}

function sorted(courses: readonly Course[]): CoursesFor {
  const of = (obligation: Course['obligation']): Course[] =>
    courses.filter((each) => each.obligation === obligation)
  return { law: of('law'), ownRule: of('ownRule'), recommended: of('recommended') }
}

/** Whom a course is for, in words, each a part of its own. */
export function forWhom(course: Course, language: SiteLanguage, onlyIn: string): string[] {
  const risks = course.riskClasses.map((each) => textIn(each, language).toLowerCase()).join(', ')
  const categories = course.categories.map((each) => courseCategoryWords[each][language])
  return [
    ...course.roles.map(({ name }) => textIn(name, language)),
    ...(categories.length === 0
      ? []
      : [`${categories.join(', ')}${risks === '' ? '' : ` ${onlyIn} ${risks}`}`]),
    ...(course.forWhom ? [textIn(course.forWhom, language)] : []),
  ]
}

/** By when a course must be taken, and in which units it is asked for; advice has no time. */
export function takenWhen(course: Course, language: SiteLanguage): string {
  const { obligation, riskClasses, withinMonths } = course
  const when =
    withinMonths === null
      ? courseWords.beforeWork[language]
      : `${courseWords.within[language]} ${monthsInWords(withinMonths, language)}`
  const risks = riskClasses.map((each) => textIn(each, language).toLowerCase()).join(', ')
  return [
    ...(obligation === 'recommended' ? [] : [when]),
    ...(risks === '' ? [] : [`${courseWords.onlyIn[language]} ${risks}`]),
  ].join(', ')
}

/** An amount in whole NOK as people write it. */
export function inKroner(amount: number, language: SiteLanguage): string {
  return language === 'nb'
    ? `${amount.toLocaleString('nb')}\u00a0kr`
    : `NOK\u00a0${amount.toLocaleString('en')}`
}
