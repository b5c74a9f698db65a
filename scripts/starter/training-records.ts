import { hash } from 'node:crypto'
import { addDays, addMonths } from '../../cms/plugin/core/dates.ts'
import { neededAs } from '../../cms/plugin/training/courses/rules.ts'
import { expiresOn } from '../../cms/plugin/training/records/rules.ts'
import type { StarterCourse } from '../../content/starter/schema.ts'
import type { Wanted } from './create-missing.ts'
import { ids } from './ids.ts'
import type { Starter } from './starter-files.ts'

/** How many lines there are. */
export const trainingLines = 240

/** Courses taken besides what is required, by units of a risk class. */
const besides: readonly { readonly course: string; readonly riskClass: string }[] = [
  { course: 'diisocyanater', riskClass: 'workshop' },
  { course: 'gass-og-kryogene-stoffer', riskClass: 'lab' },
  { course: 'slokkeovelse', riskClass: 'lab' },
  { course: 'varmt-arbeid', riskClass: 'workshop' },
  { course: 'feltsikkerhet', riskClass: 'field' },
  { course: 'risikovurdering', riskClass: 'office' },
  { course: 'avviksbehandling', riskClass: 'office' },
]

/** A small laboratory whose manager lacks one course and nothing else: what is missing there can be put right. */
const lacksOne = { unit: 'NHU-NV-KJ-NMR', course: 'brannvern' }

interface Candidate {
  readonly person: string
  readonly unit: string
  readonly category: 'employee' | 'student' | 'guest'
  readonly course: StarterCourse
  readonly required: boolean
}

/**
 * Who has taken which course at the university, made from who belongs where and holds which role: the same each time, with
 * gaps, courses that have expired or soon do, and lines that wait to be confirmed.
 * @param day the day of loading
 */
export function trainingRecords(starter: Starter, day: string): Wanted<'training-records'>[] {
  const names = new Map(starter.people.map((each) => [each.id, each.name]))
  const [required, others] = [true, false].map((wanted) =>
    candidates(starter, day).filter((each) => each.required === wanted),
  )
  const taken = (required ?? []).filter((each) =>
    each.unit === lacksOne.unit ? each.course.slug !== lacksOne.course : chance(each, 'taken') < 78,
  )
  return [...taken, ...(others ?? [])]
    .slice(0, trainingLines)
    .map((each) => lineOf(each, names.get(each.person) ?? each.person, day))
}

function candidates(starter: Starter, day: string): Candidate[] {
  const risks = new Map(starter.units.map((each) => [each.code, each.riskClass]))
  const current = starter.affiliations.filter(
    ({ from, to }) => from <= day && (to === null || to >= day),
  )
  return current.flatMap(({ category, person, unit }) => {
    const roles = starter.roleAssignments
      .filter((each) => each.person === person && each.from <= day)
      .filter(({ to }) => to === null || to >= day)
      .map(({ role }) => role)
    const riskClass = risks.get(unit) ?? null
    return starter.courses.flatMap((course): Candidate[] => {
      const need = {
        obligation: course.obligation,
        roles: course.roles ?? [],
        categories: course.categories ?? [],
        riskClasses: course.riskClasses ?? [],
      }
      const required = neededAs(need, { category, riskClass, roles }) === 'must'
      const extra = besides.some(
        (each) => each.course === course.slug && each.riskClass === riskClass,
      )
      return required || extra ? [{ person, unit, category, course, required }] : []
    })
  })
}

/** A number from 0 to 99 that is always the same for a line and a question. */
function chance({ course, person, unit }: Candidate, question: string): number {
  return (
    Number.parseInt(
      hash('sha256', `${person} ${unit} ${course.slug} ${question}`).slice(0, 6),
      16,
    ) % 100
  )
}

function lineOf(each: Candidate, name: string, day: string): Wanted<'training-records'> {
  const { category, course, person, unit } = each
  const date = takenOn(each, day)
  const waits = chance(each, 'confirmed') < 50 && date > addDays(day, -150)
  return {
    id: ids.trainingRecord(person, unit, course.slug),
    data: {
      key: `starter:${person}:${unit}:${course.slug}`,
      name,
      person: ids.person(person),
      course: ids.course(course.slug),
      unit: ids.unit(unit),
      category,
      date,
      expires: expiresOn(date, course.validityMonths ?? null),
      central: course.central ?? false,
      state: waits ? 'registered' : 'confirmed',
      confirmedBy: waits ? null : 'self',
      confirmedOn: waits ? null : date,
      registeredBy: course.provider.nb,
    },
  }
}

/** Most are in force; some have expired, and some do so within three months. */
function takenOn(each: Candidate, day: string): string {
  const age = chance(each, 'age')
  const months = each.course.validityMonths
  if (months === undefined) return addDays(day, -30 - age * 12)
  const begins = addMonths(day, -months)
  const fate = chance(each, 'fate')
  if (fate < 9) return addDays(begins, -20 - age)
  if (fate < 19) return addDays(begins, 10 + (age % 70))
  const span = Math.max(40, months * 30 - 120)
  return addDays(day, -Math.round((span * age) / 100) - 3)
}
