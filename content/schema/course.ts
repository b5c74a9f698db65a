import { z } from 'zod'
import { slug, text } from './text.ts'

/** Why a course is taken: the law asks for it, the institution does, or it is advice. */
export const courseObligations = ['law', 'ownRule', 'recommended'] as const
export const courseObligation = z.enum(courseObligations)
export type CourseObligation = z.infer<typeof courseObligation>

/** How a course is given. */
export const courseForms = ['classroom', 'online', 'atTheBench', 'mixed', 'external'] as const
export const courseForm = z.enum(courseForms)
export type CourseForm = z.infer<typeof courseForm>

/** How somebody belongs to a unit, as far as courses are asked of them. */
export const courseCategories = ['employee', 'student', 'guest'] as const
export const courseCategory = z.enum(courseCategories)
export type CourseCategory = z.infer<typeof courseCategory>

/** A course as anyone may read of it: never who has taken it. */
export const course = z.strictObject({
  slug,
  /** The part of its English address. Not there when that is `slug` too. */
  slugEn: slug.optional(),
  title: text,
  /** What one can do after it. */
  purpose: text,
  obligation: courseObligation,
  /** True where nobody can take it in another's place. */
  personal: z.boolean(),
  /** Roles it is for, by their names in the role register. */
  roles: z.array(z.strictObject({ role: z.string().min(1), name: text })),
  /** It is for everyone who belongs somewhere in this way; where `riskClasses` says so, in units of that risk alone. */
  categories: z.array(courseCategory),
  /** Classes of risk of the units, in words. Empty: all units. */
  riskClasses: z.array(text),
  /** Whom it is for besides, in words. Null where roles and categories say it. */
  forWhom: text.nullable(),
  /** Keys of the requirements of the register of law it is based on. */
  requirements: z.array(slug),
  /** What it is based on besides, in words. Null where the requirements say it. */
  basis: text.nullable(),
  /** Slugs of the topics it concerns. */
  topics: z.array(slug),
  /** Months from when somebody begins until it must be taken; null: before the work begins. */
  withinMonths: z.int().min(1).nullable(),
  /** Months it holds; null where it holds for good. */
  validityMonths: z.int().min(1).nullable(),
  form: courseForm,
  duration: text.nullable(),
  languages: z.array(z.enum(['nb', 'en'])).min(1),
  provider: text,
  /** Where one signs up: a page, or a shared address of e-mail. Null where one asks the manager. */
  signUp: z.union([z.url({ protocol: /^https$/ }), z.email()]).nullable(),
})
export type Course = z.infer<typeof course>
