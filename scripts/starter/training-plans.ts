import { gapKey } from '../../cms/plugin/training/plans/units/rules.ts'
import { addDays } from '../../cms/plugin/core/dates.ts'
import type { PlannedCourseState } from '../../content/schema/index.ts'
import type { Wanted } from './create-missing.ts'
import { faultsIn } from './faults-in.ts'
import { ids } from './ids.ts'
import type { Fault } from './starter-error.ts'
import type { Starter, StarterFiles } from './starter-files.ts'

/** Days before it is held from which a course is open for sign-up. */
const openDays = 42

/** The common plan of the school year somebody loads it in, approved. @param day the day of loading */
export function commonPlan({ trainingPlans }: Starter, day: string): Wanted<'training-plans'>[] {
  const autumn = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0)
  const within = (monthDay: string | undefined): string | null =>
    monthDay === undefined
      ? null
      : `${String(monthDay >= '08-01' ? autumn : autumn + 1)}-${monthDay}`
  return [
    {
      id: ids.commonPlan,
      data: {
        period: `${String(autumn)}/${String((autumn + 1) % 100).padStart(2, '0')}`,
        state: 'approved',
        lines: trainingPlans.common.map((line) => {
          const [from, to] = [within(line.from), within(line.to)]
          return {
            course: ids.course(line.course),
            audience: line.audience?.nb ?? null,
            audienceEn: line.audience?.en ?? null,
            from,
            to,
            responsibleRole: line.role ?? null,
            responsibleUnit: line.unit === undefined ? null : ids.unit(line.unit),
            cost: line.cost ?? null,
            state: stateOn(day, { from, to }),
          }
        }),
      },
    },
  ]
}

/** The plans of units in the year somebody loads them in. @param day the day of loading */
export function plannedCourses(
  { courses, people, trainingPlans }: Starter,
  day: string,
): Wanted<'planned-courses'>[] {
  const year = Number(day.slice(0, 4))
  const titles = new Map(courses.map(({ slug, title }) => [slug, title.nb]))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const within = (monthDay: string | undefined): string | null =>
    monthDay === undefined ? null : `${String(year)}-${monthDay}`
  return trainingPlans.units.map((line) => {
    const [from, to] = [within(line.from), within(line.to)]
    const state = stateOn(day, { from, to })
    const at = { unit: ids.unit(line.unit), course: ids.course(line.course) }
    return {
      id: ids.plannedCourse(line.id),
      series: { prefix: `KUR-${String(year)}-`, digits: 4 },
      data: {
        ...at,
        key: gapKey(at, []),
        title: titles.get(line.course) ?? line.course,
        language: 'nb',
        year,
        audience: line.audience ?? null,
        from,
        to,
        responsibleRole: line.role,
        cost: line.cost ?? null,
        state,
        heldOn: state === 'held' ? (to ?? from) : null,
        steps: [
          {
            step: 'add',
            at: `${addDays(day, -60)}T09:00:00.000Z`,
            by: null,
            name: names.get(line.by) ?? null,
          },
        ],
      },
    }
  })
}

/** How far a course has come on a day. */
function stateOn(
  day: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): PlannedCourseState {
  if (from === null) return 'planned'
  if ((to ?? from) < day) return 'held'
  return from <= addDays(day, openDays) ? 'open' : 'planned'
}

/** What in the training plans points to something that is not there, or stands there twice. */
export function planFaults({ courses, people, trainingPlans, units }: StarterFiles): Fault[] {
  const codes = new Set(units.value.map(({ code }) => code))
  const slugs = new Set(courses.value.map(({ slug }) => slug))
  const persons = new Set(people.value.map(({ id }) => id))
  const { found, known } = faultsIn(trainingPlans)
  const { common, units: own } = trainingPlans.value
  common.forEach(({ course, unit }, index) => {
    known(['common', index, 'course'], course, slugs, 'course')
    if (unit !== undefined) known(['common', index, 'unit'], unit, codes, 'unit')
  })
  own.forEach(({ by, course, unit }, index) => {
    known(['units', index, 'course'], course, slugs, 'course')
    known(['units', index, 'unit'], unit, codes, 'unit')
    known(['units', index, 'by'], by, persons, 'person')
  })
  return found
}
