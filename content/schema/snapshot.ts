import { z } from 'zod'
import { course, type Course } from './course.ts'
import { cycle, type Cycle } from './cycle.ts'
import { contact, guideline, type Guideline, image } from './guideline.ts'
import {
  authority,
  type Authority,
  regulation,
  type Regulation,
  requirement,
  type Requirement,
} from './law.ts'
import { objective } from './objective.ts'
import { supportFunction, type SupportFunction } from './support.ts'
import { civilDate, slug, text } from './text.ts'
import { auditPlan } from './audit-plan.ts'
import { publicReport } from './report.ts'
import { publicStory, type PublicStory } from './story.ts'
import { trainingPlan, type PublicTrainingPlan } from './training-plan.ts'

/** A topic in the two-level tree of HSE issues. */
export const topic = z.strictObject({
  slug,
  /** The part of its English address. Not there when that is `slug` too. */
  slugEn: slug.optional(),
  name: text,
  description: text.nullable(),
  /** Slug of the topic above, or null on the first level. */
  parent: slug.nullable(),
  /** Whom to ask about it, as the role register says today. Not there when nobody is named. */
  contacts: z.array(contact).optional(),
  /** The law that concerns it, as text. Not there when none is named. */
  legalBasis: text.optional(),
})
export type Topic = z.infer<typeof topic>

/**
 * Roles whose holders readers may be told of, and no others: those one is to turn to, those the law wants everyone to
 * know, and those a text tells people to find. Without a holder the role of the nearest unit above stands in, but for
 * the manager of a room, who is that of the room alone.
 */
export const openContactRoles = [
  'lineManager',
  'hseCoordinator',
  'safetyRepresentative',
  'chiefSafetyRep',
  'fireOfficer',
  'firstAider',
  'roomManager',
] as const
export type OpenContactRole = (typeof openContactRoles)[number]

const openContact = contact.extend({ role: z.enum(openContactRoles) })
export type OpenContact = z.infer<typeof openContact>

/** Most characters of what a unit tells those who come there, and most lines of what they must know: it hangs on a door. */
export const atTheDoorLimits = { meetingPlace: 120, beforeYouWork: 360, lines: 6 } as const

/** A unit that is in operation, with whom to ask in it today. */
export const unit = z.strictObject({
  /** The unit's code as part of an address, such as `nhu-nv-kj`. */
  slug,
  name: text,
  /** Slug of the unit above, or null for the institution. */
  parent: slug.nullable(),
  /** Who holds each role for the unit today; `unit` says where the role is held, which may be a unit above or a safety area. */
  contacts: z.array(openContact),
  /** The safety areas it lies in, or the nearest unit above does. Left out where there are none. */
  safetyAreas: z.array(text).min(1).optional(),
  /** Where to meet when the place is evacuated. Left out where the unit has not said. */
  meetingPlace: text.optional(),
  /** What must be known before working there, one thing a line. Left out where the unit has not said. */
  beforeYouWork: text.optional(),
})
export type Unit = z.infer<typeof unit>

/** The institution as readers meet it. */
export const publicInstitution = z.strictObject({
  name: text,
  shortName: z.string().min(1),
})

/** The parts of a snapshot, each by itself: what must agree between them is not asked. */
export const snapshotParts = z.strictObject({
  /** Version of this contract. Raised when a reader of the old one would misread the new. */
  schema: z.literal(1),
  /** When the snapshot was taken, an ISO 8601 instant. */
  takenAt: z.iso.datetime(),
  /** The civil date (Oslo) that "in force" and "overdue" were computed for. */
  asOf: civilDate,
  institution: publicInstitution,
  topics: z.array(topic),
  guidelines: z.array(guideline),
  images: z.array(image),
  /** Units in operation. A snapshot from before there were any has none. */
  units: z.array(unit).default([]),
  /** Who holds a role for the whole institution today. */
  institutionContacts: z.array(openContact).default([]),
  /** The register of law: who supervises it, what is in it, and what that asks of an institution. */
  authorities: z.array(authority).default([]),
  regulations: z.array(regulation).default([]),
  requirements: z.array(requirement).default([]),
  /** Cycles of yearly work in use, those of the institution first. */
  cycles: z.array(cycle).default([]),
  /** Objectives of the institution that it has opened to readers, the newest year first. */
  objectives: z.array(objective).default([]),
  /** What central departments do for all. */
  supportFunctions: z.array(supportFunction).default([]),
  /** The courses that are offered, by title. */
  courses: z.array(course).default([]),
  /** The common training plans that are approved, the newest first. */
  trainingPlans: z.array(trainingPlan).default([]),
  /** The audit plans that are approved and opened to readers, the newest first. */
  auditPlans: z.array(auditPlan).default([]),
  /** The reports of the whole institution that the board has treated, the newest year first. */
  reports: z.array(publicReport).default([]),
  /** What reports led to, the newest year first. */
  stories: z.array(publicStory).default([]),
})

/**
 * Everything the public site is built from, and the only door out of the CMS.
 * Served as JSON at `GET /api/hse/published`. Every object is strict: an unknown field is an error, not a leak.
 */
export const snapshot = snapshotParts.superRefine(agree)
export type Snapshot = z.infer<typeof snapshot>

/** The parts of a snapshot that speak of each other. */
interface Parts {
  readonly topics: readonly Topic[]
  readonly units: readonly Unit[]
  readonly guidelines: readonly Guideline[]
  readonly authorities: readonly Authority[]
  readonly regulations: readonly Regulation[]
  readonly requirements: readonly Requirement[]
  readonly cycles: readonly Cycle[]
  readonly supportFunctions: readonly SupportFunction[]
  readonly courses: readonly Course[]
  readonly trainingPlans: readonly PublicTrainingPlan[]
  readonly stories: readonly PublicStory[]
}

/**
 * What must agree between the parts of a snapshot. For parts that each were held against the contract before; `snapshot`
 * asks it as well.
 */
export const agreement = z.custom<Parts>().superRefine(agree)

function agree(value: Parts, context: z.RefinementCtx): void {
  const topics = new Set(value.topics.map((each) => each.slug))
  value.topics.forEach((each, index) => {
    if (each.parent !== null && !topics.has(each.parent)) {
      context.addIssue({
        code: 'custom',
        path: ['topics', index, 'parent'],
        message: `No topic has the slug "${each.parent}"`,
      })
    }
  })
  const units = new Set(value.units.map((each) => each.slug))
  value.units.forEach((each, index) => {
    if (each.parent !== null && !units.has(each.parent)) {
      context.addIssue({
        code: 'custom',
        path: ['units', index, 'parent'],
        message: `No unit has the slug "${each.parent}"`,
      })
    }
  })
  const seen = new Set<string>()
  value.guidelines.forEach((each, index) => {
    const at = ['guidelines', index] as const
    if (seen.has(each.slug)) {
      context.addIssue({
        code: 'custom',
        path: [...at, 'slug'],
        message: `Two guidelines share the address "${each.slug}"`,
      })
    }
    seen.add(each.slug)
    for (const topicSlug of each.topics) {
      if (topics.has(topicSlug)) continue
      context.addIssue({
        code: 'custom',
        path: [...at, 'topics'],
        message: `No topic has the slug "${topicSlug}"`,
      })
    }
    const inForce = each.editions.filter((edition) => edition.state === 'inForce')
    if (new Set(inForce.map((edition) => edition.language)).size !== inForce.length) {
      context.addIssue({
        code: 'custom',
        path: [...at, 'editions'],
        message: `${each.number} has more than one edition in force in one language`,
      })
    }
  })
  agreeOnLaw(value, topics, context)
  agreeOnCycles(value, context)
  agreeOnCourses(value, topics, context)
  value.stories.forEach((each, index) => {
    if (each.topic === null || topics.has(each.topic)) return
    const message = `No topic has the slug "${each.topic}"`
    context.addIssue({ code: 'custom', path: ['stories', index, 'topic'], message })
  })
  value.supportFunctions.forEach((each, index) => {
    const at = ['supportFunctions', index] as const
    if (each.unitSlug !== null && !units.has(each.unitSlug)) {
      context.addIssue({
        code: 'custom',
        path: [...at, 'unitSlug'],
        message: `No unit has the slug "${each.unitSlug}"`,
      })
    }
    for (const named of each.topics) {
      if (topics.has(named)) continue
      context.addIssue({
        code: 'custom',
        path: [...at, 'topics'],
        message: `No topic has the slug "${named}"`,
      })
    }
  })
}

function agreeOnCourses(
  { courses, requirements, trainingPlans }: Parts,
  topics: ReadonlySet<string>,
  context: z.RefinementCtx,
): void {
  const keys = new Set(requirements.map((each) => each.key))
  const taken = new Set<string>()
  courses.forEach((each, index) => {
    const at = ['courses', index] as const
    if (taken.has(each.slug)) {
      const message = `Two courses share the address "${each.slug}"`
      context.addIssue({ code: 'custom', path: [...at, 'slug'], message })
    }
    taken.add(each.slug)
    for (const named of each.topics) {
      if (topics.has(named)) continue
      const message = `No topic has the slug "${named}"`
      context.addIssue({ code: 'custom', path: [...at, 'topics'], message })
    }
    for (const key of each.requirements) {
      if (keys.has(key)) continue
      const message = `No requirement has the key "${key}"`
      context.addIssue({ code: 'custom', path: [...at, 'requirements'], message })
    }
  })
  trainingPlans.forEach((plan, index) => {
    for (const { course: named } of plan.courses) {
      if (named === null || taken.has(named)) continue
      const message = `No course has the slug "${named}"`
      context.addIssue({ code: 'custom', path: ['trainingPlans', index], message })
    }
  })
}

function agreeOnCycles({ courses, cycles, guidelines }: Parts, context: z.RefinementCtx): void {
  const slugs = new Set(guidelines.map((each) => each.slug))
  const given = new Set(courses.map((each) => each.slug))
  cycles.forEach(({ current, next }, index) => {
    for (const { course: named } of [...current.activities, ...(next?.activities ?? [])]) {
      if (named === undefined || given.has(named)) continue
      context.addIssue({
        code: 'custom',
        path: ['cycles', index],
        message: `No course has the slug "${named}"`,
      })
    }
    for (const { guideline: named } of [...current.activities, ...(next?.activities ?? [])]) {
      if (named === null || slugs.has(named)) continue
      context.addIssue({
        code: 'custom',
        path: ['cycles', index],
        message: `No guideline has the slug "${named}"`,
      })
    }
  })
}

function agreeOnLaw(value: Parts, topics: ReadonlySet<string>, context: z.RefinementCtx): void {
  const authorities = new Set(value.authorities.map((each) => each.slug))
  const regulations = new Set(value.regulations.map((each) => each.id))
  const guidelines = new Set(value.guidelines.map((each) => each.id))
  const known = (
    of: string,
    path: PropertyKey[],
    names: readonly string[],
    all: ReadonlySet<string>,
  ) => {
    for (const name of names) {
      if (all.has(name)) continue
      context.addIssue({ code: 'custom', path, message: `No ${of} has the name "${name}"` })
    }
  }
  value.regulations.forEach((each, index) => {
    known('authority', ['regulations', index, 'authorities'], each.authorities, authorities)
    known('topic', ['regulations', index, 'topics'], each.topics, topics)
  })
  value.requirements.forEach((each, index) => {
    known('regulation', ['requirements', index, 'regulation'], [each.regulation], regulations)
    known('topic', ['requirements', index, 'topics'], each.topics, topics)
    known('guideline', ['requirements', index, 'guidelines'], each.guidelines, guidelines)
  })
}
