import {
  auditPlan as auditPlanSchema,
  authority as authoritySchema,
  contact as contactSchema,
  course as courseSchema,
  type Course,
  cycle as cycleSchema,
  cycleActivity as activitySchema,
  type Cycle,
  type CycleYear,
  edition as editionSchema,
  guideline as guidelineSchema,
  type Contact,
  type Edition,
  type Guideline,
  image as imageSchema,
  type Image,
  objective as objectiveSchema,
  openContactRoles,
  type OpenContact,
  type PublicObjective,
  type PublicAuditPlan,
  publicReport as reportSchema,
  type PublicReport,
  publicStory as storySchema,
  type PublicStory,
  type PublicTrainingPlan,
  regulation as regulationSchema,
  requirement as requirementSchema,
  type Snapshot,
  type SupportFunction,
  supportFunction as supportSchema,
  topic as topicSchema,
  type Topic,
  trainingPlan as planSchema,
  unit as unitSchema,
  type Unit,
} from '../../../content/schema/index.ts'
import { editionName } from '../guidelines/published.ts'
import { fitted, insteadText, type Report } from './unshown.ts'

const asStored = {
  nb: 'Den kan ikke vises slik den er lagret.',
  en: 'It cannot be shown as it is stored.',
}

/** What is known of the rest while a guideline is looked at. */
interface Beside {
  /** Guidelines as they were published last, by id: the last good copies. */
  readonly former: Pick<ReadonlyMap<string, Guideline>, 'get'>
  readonly report: Report
}

/** A guideline without what it says of topics that readers do not get. */
export function withinTopics(guideline: Guideline, slugs: ReadonlySet<string>): Guideline {
  return {
    ...guideline,
    topics: guideline.topics.filter((each) => slugs.has(each)),
    ...(guideline.sections && {
      sections: guideline.sections.filter((each) => slugs.has(each.topic)),
    }),
  }
}

/** Guidelines each of which has an address of its own: whichever comes first keeps it. */
export function eachAddressOnce<G extends { readonly value: Guideline }>(
  guidelines: readonly G[],
  report: Report,
): G[] {
  const taken = new Set<string>()
  return guidelines.filter(({ value: { number, slug } }) => {
    if (!taken.has(slug)) {
      taken.add(slug)
      return true
    }
    const why = {
      nb: `Adressen «${slug}» er i bruk av en annen retningslinje.`,
      en: `The address “${slug}” is used by another guideline.`,
    }
    report({ what: named(number), why, instead: insteadText.leftOut })
    return false
  })
}

/**
 * A guideline as the contract wants it. One that cannot be shown keeps its last good copy, in today's states.
 * @returns null when there is none; `copy` says whether it is one
 */
export function fittingGuideline(
  guideline: Guideline,
  { former, report }: Beside,
): { readonly value: Guideline; readonly copy: boolean } | null {
  const whole = {
    ...guideline,
    editions: guideline.editions.flatMap((each) => fittingEdition(each, guideline, report)),
    contacts: fittingContacts(guideline.contacts, report),
  }
  const neutral: Partial<Guideline> = {
    audience: [],
    ownerUnit: null,
    responsibleRole: null,
    legalBasis: null,
    law: undefined,
    nextReview: null,
    reviews: [],
    sections: [],
    reviewIntervalMonths: 24,
    kind: 'guideline',
  }
  const what = named(guideline.number)
  const fits = fitted(guidelineSchema, whole, { what, neutral, report })
  if (fits) return { value: fits, copy: false }
  const copy = former.get(guideline.id)
  if (!copy) return null
  // A copy from before a withdrawal must not bring back what was withdrawn.
  const today = new Map(guideline.editions.map((each) => [each.id, each]))
  const kept = copy.editions.flatMap((each): Edition[] => {
    const now = today.get(each.id)
    if (!now) return []
    const { state, validTo, withdrawnReason } = now
    const withdrawn = state === 'withdrawn'
    const text = withdrawn
      ? { inShort: [], html: '', headings: [], textLeftOut: 'withdrawn' as const }
      : {}
    return [{ ...each, state, validTo, withdrawnReason, ...text }]
  })
  const { topics, sections = [] } = whole
  const value = guidelineSchema.safeParse({ ...copy, editions: kept, topics, sections }).data
  report({ what, why: asStored, instead: value ? insteadText.lastCopy : insteadText.leftOut })
  return value ? { value, copy: true } : null
}

function fittingEdition(edition: Edition, { number }: Guideline, report: Report): Edition[] {
  const neutral: Partial<Edition> = {
    title: number,
    lead: '',
    inShort: [],
    html: '',
    headings: [],
    changeKind: 'major',
    changeNote: '',
    approverRole: null,
    approverName: null,
    approvedDate: null,
    archiveReference: null,
    validTo: null,
    withdrawnReason: null,
    sourceEdition: null,
    behind: null,
  }
  const fits = fitted(editionSchema, edition, {
    what: editionName(number, edition),
    neutral,
    report,
  })
  return fits ? [fits] : []
}

/** Contacts that fit. An address or number that no page can show is left out, the person is not. */
export function fittingContacts<C extends Contact | OpenContact>(
  contacts: readonly C[],
  report: Report,
): C[] {
  return contacts.flatMap((each) => {
    const what = { nb: each.name ?? each.roleName.nb, en: each.name ?? each.roleName.en }
    const neutral = { email: null, phone: null, name: null, unit: null }
    const fits = fitted(contactSchema, each, { what, neutral, report })
    return fits === null ? [] : [fits as C]
  })
}

/** Topics that fit. What stood below one that does not stands on the first level. */
export function fittingTopics(topics: readonly Topic[], report: Report): Topic[] {
  const fits = topics.flatMap((each) => {
    const what = { nb: `Temaet ${each.slug}`, en: `The topic ${each.slug}` }
    const contacts = fittingContacts(each.contacts ?? [], report)
    const whole = { ...each, ...(each.contacts && { contacts }) }
    // An English address that does not fit gives way to the Norwegian one.
    const neutral = { description: null, slugEn: undefined, legalBasis: undefined }
    return fitted(topicSchema, whole, { what, neutral, report }) ?? []
  })
  return withKnownParents(fits)
}

/** Cycles that fit. An activity that does not is left out of its year. */
export function fittingCycles(cycles: readonly Cycle[], report: Report): Cycle[] {
  const fittingYear = (year: CycleYear): CycleYear => ({
    ...year,
    activities: year.activities.flatMap((each) => {
      const what = {
        nb: `Aktiviteten ${each.title.nb}`,
        en: `The activity ${each.title.en}`,
      }
      const neutral = { description: null, guideline: null }
      return fitted(activitySchema, each, { what, neutral, report }) ?? []
    }),
  })
  return cycles.flatMap((each) => {
    const what = { nb: `Årshjulet ${each.name.nb}`, en: `The annual cycle ${each.name.en}` }
    const { current, next } = each
    const whole = {
      ...each,
      current: fittingYear(current),
      next: next === null ? null : fittingYear(next),
    }
    return fitted(cycleSchema, whole, { what, neutral: {}, report }) ?? []
  })
}

/** Units that fit, each address once. What stood below one that does not stands on top. */
export function fittingUnits(units: readonly Unit[], report: Report): Unit[] {
  const fits = units.flatMap((each) => {
    const what = { nb: `Enheten ${each.name.nb}`, en: `The unit ${each.name.en}` }
    const contacts = fittingContacts(each.contacts, report).filter((contact) =>
      openContactRoles.includes(contact.role),
    )
    return fitted(unitSchema, { ...each, contacts }, { what, neutral: {}, report }) ?? []
  })
  return withKnownParents(fits)
}

/** What readers get of the register of law. */
type Law = Pick<Snapshot, 'authorities' | 'regulations' | 'requirements'>

/** The register of law as far as it fits: what refers to an entry that does not goes without it, or with it. */
export function fittingLaw(law: Law, report: Report): Law {
  const unknown = { verified: null }
  const authorities = law.authorities.flatMap((each) => {
    const what = { nb: `Myndigheten ${each.slug}`, en: `The authority ${each.slug}` }
    const neutral = { ...unknown, website: null, contact: null }
    return fitted(authoritySchema, each, { what, neutral, report }) ?? []
  })
  const slugs = new Set(authorities.map(({ slug }) => slug))
  const regulations = law.regulations.flatMap((each) => {
    const within = { ...each, authorities: each.authorities.filter((slug) => slugs.has(slug)) }
    const what = { nb: each.id, en: each.id }
    const neutral = {
      ...unknown,
      title: null,
      inForceFrom: null,
      changedOn: null,
      changeNote: null,
      replacedBy: null,
      relevance: null,
    }
    return fitted(regulationSchema, within, { what, neutral, report }) ?? []
  })
  const ids = new Set(regulations.map(({ id }) => id))
  const requirements = law.requirements.flatMap((each) => {
    if (!ids.has(each.regulation)) return []
    const what = { nb: `Kravet ${each.key}`, en: `The requirement ${each.key}` }
    const neutral = { ...unknown, section: null, evidence: null, point: null }
    return fitted(requirementSchema, each, { what, neutral, report }) ?? []
  })
  return { authorities, regulations, requirements }
}

/** Objectives that fit. */
export function fittingObjectives(
  objectives: readonly PublicObjective[],
  report: Report,
): PublicObjective[] {
  return objectives.flatMap((each) => {
    const what = { nb: `HMS-målet ${each.number}`, en: `The HSE objective ${each.number}` }
    return fitted(objectiveSchema, each, { what, neutral: { baseline: null }, report }) ?? []
  })
}

/** Support functions that fit. An address that is none is left out. */
export function fittingSupport(
  functions: readonly SupportFunction[],
  report: Report,
): SupportFunction[] {
  return functions.flatMap((each) => {
    const what = {
      nb: `Støttefunksjonen ${each.name.nb}`,
      en: `The support function ${each.name.en}`,
    }
    const neutral = { contact: null, email: null }
    return fitted(supportSchema, each, { what, neutral, report }) ?? []
  })
}

/** Courses that fit. */
export function fittingCourses(courses: readonly Course[], report: Report): Course[] {
  return courses.flatMap((each) => {
    const what = { nb: `Kurset ${each.title.nb}`, en: `The course ${each.title.en}` }
    const neutral = { signUp: null, duration: null }
    return fitted(courseSchema, each, { what, neutral, report }) ?? []
  })
}

/** Common training plans that fit. */
export function fittingPlans(
  plans: readonly PublicTrainingPlan[],
  report: Report,
): PublicTrainingPlan[] {
  return plans.flatMap((each) => {
    const what = {
      nb: `Opplæringsplanen ${each.period}`,
      en: `The training plan ${each.period}`,
    }
    return fitted(planSchema, each, { what, neutral: {}, report }) ?? []
  })
}

/** Audit plans that fit. */
export function fittingAuditPlans(
  plans: readonly PublicAuditPlan[],
  report: Report,
): PublicAuditPlan[] {
  return plans.flatMap((each) => {
    const years = `${String(each.firstYear)}–${String(each.lastYear)}`
    const what = { nb: `Revisjonsplanen ${years}`, en: `The audit plan ${years}` }
    return fitted(auditPlanSchema, each, { what, neutral: {}, report }) ?? []
  })
}

/** Reports of the whole institution that fit. */
export function fittingReports(reports: readonly PublicReport[], report: Report): PublicReport[] {
  return reports.flatMap((each) => {
    const what = named(each.number)
    const neutral = { boardCase: null, treatedOn: null, publishedOn: null }
    return fitted(reportSchema, each, { what, neutral, report }) ?? []
  })
}

/** Stories of what reports led to that fit. */
export function fittingStories(stories: readonly PublicStory[], report: Report): PublicStory[] {
  return stories.flatMap((each) => {
    const neutral = { workplace: null, publishedOn: null }
    return fitted(storySchema, each, { what: named(each.id), neutral, report }) ?? []
  })
}

/** Images that fit. One whose size is not known cannot be drawn. */
export function fittingImages(images: readonly Image[], report: Report): Image[] {
  return images.flatMap((each) => {
    const what = {
      nb: `Bildet ${each.hash.slice(0, 12)}`,
      en: `The image ${each.hash.slice(0, 12)}`,
    }
    return fitted(imageSchema, each, { what, neutral: { width: 1, height: 1 }, report }) ?? []
  })
}

function withKnownParents<T extends { readonly slug: string; readonly parent: string | null }>(
  all: readonly T[],
): T[] {
  const slugs = new Set(all.map((each) => each.slug))
  return all.map((each) =>
    each.parent === null || slugs.has(each.parent) ? each : { ...each, parent: null },
  )
}

function named(number: string): { nb: string; en: string } {
  return { nb: number, en: number }
}
