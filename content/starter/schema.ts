import { z } from 'zod'
import { assignedRoles, ownRoles } from '../roles.ts'
import {
  archiveReference,
  audience,
  changeKind,
  guidelineKind,
  inShortLimits,
} from '../schema/guideline.ts'
import { activityKind, cycleScope, monthPart } from '../schema/cycle.ts'
import { courseCategory, courseForm, courseObligation } from '../schema/course.ts'
import { riskClass } from '../schema/law.ts'
import { civilDate, slug, text } from '../schema/text.ts'

/** Kinds of unit, from the institution down to the single laboratory. */
export const unitTypes = [
  'institution',
  'centralAdministration',
  'faculty',
  'department',
  'centre',
  'museum',
  'library',
  'section',
  'group',
  'laboratory',
  'workshop',
  'vessel',
] as const

/** Whether a unit runs its own HSE process. */
export const processes = ['own', 'withParent', 'none'] as const

const role = z.enum(assignedRoles)
/** Id of a person of `people.yaml`. */
export const personId = z
  .string()
  .regex(/^p-[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write a person’s id, such as p-kari-lunde.')
/** Code of a unit of `units.yaml`. */
export const unitCode = z
  .string()
  .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, 'Write capital letters and digits with hyphens between.')
const exampleAddress = z
  .email('Write an e-mail address.')
  .regex(/@[a-z0-9.-]+\.example$/, 'Write an address that ends in .example.')

/** `units.yaml`: the organisation as a tree. Employees are those of the unit itself. */
export const starterUnits = z.array(
  z.strictObject({
    code: unitCode,
    name: text,
    type: z.enum(unitTypes),
    /** Code of the unit above; null for the institution itself. */
    parent: unitCode.nullable(),
    employees: z.int().min(0),
    riskClass: riskClass,
    process: z.enum(processes),
    /** Why the unit runs no HSE process of its own. */
    processReason: text.optional(),
    /** Where to meet when the place is evacuated. */
    meetingPlace: text.optional(),
    /** What must be known before working there, one thing a line. */
    beforeYouWork: text.optional(),
  }),
)

/** `safety-areas.yaml`: where a safety representative is elected. */
export const starterSafetyAreas = z.array(
  z.strictObject({
    code: z.string().regex(/^VO-\d{2}$/, 'Write VO- and two digits.'),
    name: text,
    units: z.array(unitCode).min(1),
  }),
)

/** `people.yaml`: names and work addresses, none of them real. */
export const starterPeople = z.array(
  z.strictObject({
    id: personId,
    name: z.string().min(1),
    email: exampleAddress,
    phone: z
      .string()
      .regex(/^000 \d{2} \d{3}$/, 'Write a number that cannot be called: 000 00 000.'),
    /** Last day at the institution, or null. */
    activeTo: civilDate.nullable(),
  }),
)

/** `roles.yaml`: who has which role where, from a day to a day. */
export const starterRoleAssignments = z.array(
  z.strictObject({
    role,
    person: personId,
    unit: unitCode.optional(),
    area: z.string().optional(),
    /** Of a seat in a committee: whose it is, and whether it is a deputy's. */
    side: z.enum(['employer', 'employees', 'occupationalHealth']).optional(),
    deputy: z.literal(true).optional(),
    from: civilDate,
    to: civilDate.nullable(),
  }),
)

/** `affiliations.yaml`: who belongs to which unit, from a day to a day. */
export const starterAffiliations = z.array(
  z.strictObject({
    person: personId,
    unit: unitCode,
    from: civilDate,
    to: civilDate.nullable(),
    category: z.enum(['employee', 'student', 'guest']),
  }),
)

/** `accounts.yaml`: who can log in. Passwords stand elsewhere. */
export const starterAccounts = z.array(
  z.strictObject({ email: exampleAddress, person: personId, language: z.enum(['nb', 'en']) }),
)

/** `topics.yaml`: what guidelines are found under, on two levels. */
export const starterTopics = z.array(
  z.strictObject({
    slug,
    name: text,
    description: text,
    parent: slug.nullable(),
    /** Whom to ask about it. @default nobody */
    contacts: z.array(z.strictObject({ role, unit: unitCode.nullable() })).optional(),
    /** The law that concerns it. @default none named */
    legalBasis: text.optional(),
  }),
)

/** `requirements.yaml`: which guidelines meet a requirement of the register of law. */
export const starterRequirements = z.array(
  z.strictObject({
    /** Key of the requirement, such as `aml-4-3`. */
    key: slug,
    /** Document numbers. */
    guidelines: z.array(z.string().min(1)).min(1),
  }),
)

const month = z.int().min(1).max(12)
/** Exactly one way to come back. */
const when = z.union(
  [
    z.strictObject({ month, part: monthPart }),
    z.strictObject({ month, day: z.int().min(1).max(31) }),
    z.strictObject({
      every: z.int().min(1),
      from: civilDate,
      reason: z.string().min(1).optional(),
    }),
  ],
  'Write month and part, month and day, or every and from.',
)

/** `cycles.yaml`: what is done in the course of a year, when, and by whom. */
export const starterCycles = z.array(
  z.strictObject({
    slug,
    name: text,
    scope: cycleScope,
    startMonth: month,
    activities: z.array(
      z.strictObject({
        /** One of a kind in its cycle: another key is another activity. */
        key: slug,
        title: text,
        description: text.optional(),
        kind: activityKind,
        when,
        from: civilDate,
        to: civilDate.optional(),
        responsible: role,
        /** Whom it is for: units by their codes, or by type and risk class. @default the whole institution */
        units: z.array(unitCode).min(1).optional(),
        unitTypes: z.array(z.enum(unitTypes)).min(1).optional(),
        riskClasses: z.array(riskClass).min(1).optional(),
        binding: z.boolean(),
        /** What of the HSE process makes it done. @default somebody says so */
        doneWhen: z
          .enum([
            'processOpened',
            'preMeetingHeld',
            'processClosed',
            'evaluationApproved',
            'unitReport',
            'departmentReport',
          ])
          .optional(),
        /** What of the whole institution has its deadline from it. @default nothing */
        sets: z.enum(['managementReview', 'jointReport', 'annualReport', 'boardTreats']).optional(),
        /** Number of the template that is filled in. @default none */
        template: z.string().min(1).optional(),
        /** Number of the guideline that says how it is done. @default none */
        guideline: z.string().min(1).optional(),
        /** Slug of the course that is given then. @default none */
        course: slug.optional(),
      }),
    ),
  }),
)

/** `support-functions.yaml`: what central departments do for all. */
export const starterSupportFunctions = z.array(
  z.strictObject({
    key: slug,
    name: text,
    unit: unitCode,
    topics: z.array(slug).min(1),
    tasks: text,
    contact: text,
    email: z.email(),
  }),
)

/** `courses.yaml`: the courses within HSE. */
export const starterCourses = z.array(
  z.strictObject({
    slug,
    slugEn: slug,
    title: text,
    purpose: text,
    obligation: courseObligation,
    personal: z.boolean().optional(),
    roles: z.array(role).optional(),
    categories: z.array(courseCategory).optional(),
    riskClasses: z.array(riskClass).optional(),
    forWhom: text.optional(),
    /** Keys of requirements of the register of law. */
    requirements: z.array(slug).optional(),
    basis: text.optional(),
    topics: z.array(slug).min(1),
    withinMonths: z.int().min(1).optional(),
    validityMonths: z.int().min(1).optional(),
    form: courseForm,
    duration: text,
    languages: z.array(z.enum(['nb', 'en'])).min(1),
    provider: text,
    /** True where the HSE unit gives it. */
    central: z.boolean().optional(),
    signUp: z.string().optional(),
  }),
)

/** A day of the year, `MM-DD`. */
const monthDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)

/** `training-plans.yaml`: the common plan of the school year, and the plans of some units. */
export const starterTrainingPlans = z.strictObject({
  common: z.array(
    z.strictObject({
      course: slug,
      audience: text.optional(),
      from: monthDay.optional(),
      to: monthDay.optional(),
      role: role.optional(),
      unit: unitCode.optional(),
      cost: z.int().min(0).optional(),
    }),
  ),
  units: z.array(
    z.strictObject({
      id: slug,
      unit: unitCode,
      course: slug,
      audience: z.string().min(1).optional(),
      from: monthDay.optional(),
      to: monthDay.optional(),
      role: z.enum(ownRoles),
      cost: z.int().min(0).optional(),
      by: personId,
    }),
  ),
})

/** `guidelines/<number>/guideline.yaml`: what all editions of a guideline share. */
export const starterGuideline = z.strictObject({
  number: z.string().min(1),
  kind: guidelineKind,
  /** Slugs, the most important first. */
  topics: z.array(slug).min(1),
  audience: z.array(audience).min(1),
  ownerUnit: unitCode,
  responsibleRole: role,
  contacts: z.array(z.strictObject({ role, unit: unitCode.nullable() })),
  /** Parts that concern other topics than these, by their headings. @default none */
  sections: z.array(z.strictObject({ topic: slug, heading: text })).optional(),
  legalBasis: text,
  classification: z.enum(['open', 'internal']),
  reviewIntervalMonths: z.int().min(1).max(120),
})

/** Front matter of `guidelines/<number>/<language>-<edition>.md`. The text below it is the body. */
export const starterEdition = z.strictObject({
  title: z.string().min(1).max(250),
  lead: z.string().min(1).max(600),
  /** What a reader must do, in three to five sentences. */
  inShort: z
    .array(z.string().min(1).max(inShortLimits.longest))
    .min(inShortLimits.fewest)
    .max(inShortLimits.most)
    .optional(),
  changeKind,
  changeNote: z.string().min(1),
  approver: personId,
  approvedDate: civilDate,
  archive: archiveReference.nullable(),
  validFrom: civilDate,
  validTo: civilDate.nullable(),
  author: personId,
  /** Number of the Norwegian edition a translation renders; left out in Norwegian. */
  sourceEdition: z.int().min(1).optional(),
})

export type StarterUnit = z.infer<typeof starterUnits>[number]
export type StarterSafetyArea = z.infer<typeof starterSafetyAreas>[number]
export type StarterPerson = z.infer<typeof starterPeople>[number]
export type StarterRoleAssignment = z.infer<typeof starterRoleAssignments>[number]
export type StarterAffiliation = z.infer<typeof starterAffiliations>[number]
export type StarterAccount = z.infer<typeof starterAccounts>[number]
export type StarterTopic = z.infer<typeof starterTopics>[number]
export type StarterRequirement = z.infer<typeof starterRequirements>[number]
export type StarterCycle = z.infer<typeof starterCycles>[number]
export type StarterSupportFunction = z.infer<typeof starterSupportFunctions>[number]
export type StarterCourse = z.infer<typeof starterCourses>[number]
export type StarterTrainingPlans = z.infer<typeof starterTrainingPlans>
export type StarterGuideline = z.infer<typeof starterGuideline>
export type StarterEdition = z.infer<typeof starterEdition>
