import type {
  Cycle as PublicCycle,
  CycleActivity as PublicActivity,
  CycleYear as PublicYear,
} from '../../../content/schema/index.ts'
import { auditsId, lastDayOf } from '../audits/plan/rules.ts'
import type { AuditMonth } from '../audits/plan/published.ts'
import type { Period } from '../core/dates.ts'
import { asText, fill, say, type Localised, type Text } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { AnnualCycle, Course, CycleActivity, Guideline } from '../generated-types.ts'
import { cycleYearAfter, cycleYearOn, droppedIn, isNextNear, occurrencesIn } from './rules.ts'
import {
  auditsText,
  oneUnitText,
  responsibleText,
  unitsOfRiskClassText,
  unitsOfTypeText,
  unitsText,
  wholeInstitutionText,
} from './text.ts'

/** What is needed to say what is done in the course of a year, read once. */
export interface CycleRegister {
  /** The day that says which year is running, `YYYY-MM-DD` in Oslo. */
  readonly asOf: string
  readonly cycles: readonly AnnualCycle[]
  readonly activities: readonly CycleActivity[]
  readonly courses: readonly Course[]
  readonly guidelines: readonly Guideline[]
  /** Names by id. */
  readonly units: ReadonlyMap<string, Text | null>
}

/**
 * Cycles in use as readers see them, those of the institution first: the running year, and the next one from when it is
 * being planned. Before that it would say the same twice.
 * @param shown what readers get: slugs of the guidelines and of the courses, and the audits
 */
export function publishedCycles(
  register: CycleRegister,
  shown: {
    readonly guidelines: ReadonlySet<string>
    readonly courses: ReadonlySet<string>
    /** The audits readers get, by month: they stand in the cycle of the institution. */
    readonly audits: readonly AuditMonth[]
  },
): PublicCycle[] {
  const byCycle = Map.groupBy(register.activities, (each) => idOf(each.cycle))
  const slugs = new Map(register.guidelines.map((each) => [each.id, each.slug ?? '']))
  const courses = new Map(register.courses.map((each) => [each.id, each.slug]))
  const look: Lookup = {
    units: register.units,
    guideline: (id) => {
      const slug = slugs.get(id)
      return slug !== undefined && shown.guidelines.has(slug) ? slug : null
    },
    course: (id) => {
      const slug = courses.get(id)
      return slug !== undefined && shown.courses.has(slug) ? slug : null
    },
  }
  return register.cycles
    .filter((each) => each.active !== false)
    .sort(
      (one, other) =>
        Number(one.scope !== 'institution') - Number(other.scope !== 'institution') ||
        one.slug.localeCompare(other.slug),
    )
    .map((each, place): PublicCycle => {
      const audits = each.scope === 'institution' && place === 0 ? shown.audits : []
      const startMonth = Number(each.startMonth)
      const activities = byCycle.get(each.id) ?? []
      const current = cycleYearOn(startMonth, register.asOf)
      const next = cycleYearAfter(startMonth, current)
      return {
        slug: each.slug,
        name: textOf(each.name, each.slug),
        scope: each.scope,
        startMonth,
        current: publishedYear({ activities, audits }, current, look),
        next: isNextNear(current, register.asOf)
          ? publishedYear({ activities, audits }, next, look)
          : null,
      }
    })
}

interface Lookup {
  readonly units: ReadonlyMap<string, Text | null>
  /** Slug of a guideline readers get, by its id. */
  readonly guideline: (id: string) => string | null
  /** Slug of a course readers get, by its id. */
  readonly course: (id: string) => string | null
}

function publishedYear(
  {
    activities: definitions,
    audits,
  }: { readonly activities: readonly CycleActivity[]; readonly audits: readonly AuditMonth[] },
  period: Period,
  look: Lookup,
): PublicYear {
  const activities = [
    ...definitions.flatMap((each): PublicActivity[] => {
      const occurrences = occurrencesIn(each, period)
      return occurrences.length === 0 ? [] : [{ ...publishedActivity(each, look), occurrences }]
    }),
    ...audits.map(auditsOfMonth).filter(({ occurrences: [only] }) => {
      const by = only?.by ?? ''
      return period.from <= by && by <= period.to
    }),
  ]
  const firstOf = ({ occurrences }: PublicActivity): string => occurrences[0]?.by ?? ''
  const { from, to, label } = period
  return {
    label,
    from,
    to,
    activities: activities.sort(
      (one, other) =>
        firstOf(one).localeCompare(firstOf(other)) ||
        one.title.nb.localeCompare(other.title.nb, 'nb'),
    ),
    dropped: definitions.flatMap((each) =>
      droppedIn(each, period).map((time) => ({ ...known(each), ...time })),
    ),
  }
}

function known({ id, kind, title, updatedAt: changedAt, version }: CycleActivity) {
  return { id, version, changedAt, kind, title: textOf(title, kind) }
}

function publishedActivity(
  activity: CycleActivity,
  look: Lookup,
): Omit<PublicActivity, 'occurrences'> {
  const { binding, course, description, guideline, responsibleRole } = activity
  const given = course ? look.course(idOf(course)) : null
  return {
    ...known(activity),
    description: asText(description),
    responsible: responsibleText[responsibleRole],
    appliesTo: appliesTo(activity, look),
    binding: binding === true,
    guideline: guideline ? look.guideline(idOf(guideline)) : null,
    ...(given === null ? {} : { course: given }),
  }
}

/** The audits of a month are one activity, however many units they come to. */
function auditsOfMonth({ changedAt, month, units, version }: AuditMonth): PublicActivity {
  const count = units.length
  return {
    id: auditsId(month),
    version,
    changedAt,
    kind: 'audit',
    title: auditsText,
    description: null,
    responsible: responsibleText.hseUnitEditor,
    appliesTo: count === 1 ? oneUnitText : fill(unitsText, { count }),
    binding: false,
    guideline: null,
    units: [...units],
    occurrences: [{ by: lastDayOf(month), part: null, inMonth: true }],
  }
}

function appliesTo({ reach, riskClasses, unitTypes, units }: CycleActivity, look: Lookup): Text {
  if (reach === 'kinds') {
    return listed([
      ...(unitTypes ?? []).map((each) => unitsOfTypeText[each]),
      ...(riskClasses ?? []).map((each) => unitsOfRiskClassText[each]),
    ])
  }
  if (reach === 'named')
    return listed((units ?? []).flatMap((each) => look.units.get(idOf(each)) ?? []))
  return wholeInstitutionText
}

const lists = {
  nb: new Intl.ListFormat('nb', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
}

/** One after the other, in words. */
function listed(all: readonly Text[]): Text {
  const inWords = (language: 'nb' | 'en'): string =>
    lists[language].format(all.map((each) => say(each, language)))
  return { nb: inWords('nb'), en: inWords('en') }
}

function textOf(stored: unknown, instead: string): Text {
  return asText(stored as Localised) ?? { nb: instead, en: instead }
}
