import {
  registerTrainingAddress,
  trainingPlanAddress,
  unitTrainingAddress,
} from '../../../../content/addresses/my-hse.ts'
import { trainingPlanAddress as commonPlanAddress } from '../../../../content/addresses/site.ts'
import { planCost } from '../../../../content/words/training-plans.ts'
import { reachOf } from '../../../plugin/access/can.ts'
import { today } from '../../../plugin/core/dates.ts'
import { idOf, local } from '../../../plugin/database/local.ts'
import type { PlannedCourse } from '../../../plugin/generated-types.ts'
import { optionsOf } from '../../../plugin/options.ts'
import { daysOf, slugOfPeriod } from '../../../plugin/training/plans/central/rules.ts'
import { plannedSteps } from '../../../plugin/training/plans/units/add.ts'
import { type Lacking, lackingAmong } from '../../../plugin/training/plans/units/load.ts'
import {
  isAhead,
  planYears,
  type ShownLacking,
  shownLacking,
} from '../../../plugin/training/plans/units/rules.ts'
import { offeredCourses, trainingOf } from '../../../plugin/training/records/load.ts'
import { NotFound, type Page, requireVisitor } from '../../page.ts'
import { namesOf } from '../../people.ts'
import { loadRecord } from '../../records/record-screen.tsx'
import { unitWith } from '../load.ts'
import { plannedPlace } from './place.ts'

/** A course of a plan as the page shows it. */
export interface PlanRow {
  readonly line: PlannedCourse
  readonly title: string
  /** Undefined for what is over. */
  readonly lacking: ShownLacking | undefined
}

/** The training plan of a unit in a year: its courses, what they cost, and how many lack each. */
export async function loadPlan(page: Page) {
  const { asked, language, params } = page
  const code = params['code'] ?? ''
  const visitor = requireVisitor(page, trainingPlanAddress(language, code))
  const { req } = visitor
  const day = today(optionsOf(req.payload).clock)
  const { year, years } = planYears(asked['year'], day)
  const [unit, reads, plans, names] = await Promise.all([
    unitWith(req, code),
    reachOf(req, 'planned-courses', 'read'),
    reachOf(req, 'planned-courses', 'add'),
    reachOf(req, 'training-records', 'read'),
  ])
  if (!unit || !(reads.all || reads.units.includes(unit.id))) throw new NotFound()
  const [courses, lines, common] = await Promise.all([
    offeredCourses(req),
    local.find(req, 'planned-courses', {
      overrideAccess: true,
      where: { and: [{ unit: { equals: unit.id } }, { year: { equals: year } }] },
      sort: ['from', 'number'],
    }),
    local.find(req, 'training-plans', {
      overrideAccess: true,
      where: { state: { equals: 'approved' } },
      select: { period: true },
      sort: 'period',
    }),
  ])
  const people = lines.some(isAhead)
    ? await trainingOf(req, { units: [unit], all: false, day })
    : null
  const lacking = lackingAmong(people?.get(unit.id) ?? [])
  const titles = new Map(courses.map(({ id, title }) => [id, title[language]]))
  const rows = lines.map((line): PlanRow => ({
    line,
    title: titles.get(idOf(line.course)) ?? line.title,
    lacking: isAhead(line)
      ? shownOf(lacking, idOf(line.course), names.units.includes(unit.id))
      : undefined,
  }))
  return {
    common: common
      .filter(({ period }) => overlaps(period, year))
      .map(({ period }) => ({
        period,
        address: commonPlanAddress(language, slugOfPeriod(period)),
      })),
    cost: planCost(lines),
    day,
    language,
    // Nothing is put into the plan of a year that is over.
    plans: plans.units.includes(unit.id) && year >= Number(day.slice(0, 4)),
    // Those without days come last.
    rows: rows.toSorted((one, other) => order(one).localeCompare(order(other))),
    unit,
    visitor,
    year,
    years,
  }
}

function order({ line, title }: PlanRow): string {
  return `${line.from ?? '9999'} ${title}`
}

function overlaps(period: string, year: number): boolean {
  const days = daysOf(period)
  return days !== null && days.from <= `${String(year)}-12-31` && days.to >= `${String(year)}-01-01`
}

function shownOf(lacking: Lacking, course: string, names: boolean): ShownLacking {
  return shownLacking({ asked: lacking.asked(course), lacking: lacking.of(course).length }, names)
}

/** One course of a plan, with who lacks it by name for those who run the unit. */
export async function loadPlanned(page: Page) {
  const { asked, language } = page
  const loaded = await loadRecord(page, { kind: plannedSteps, place: plannedPlace })
  const { record, visitor } = loaded
  const { req } = visitor
  const day = today(optionsOf(req.payload).clock)
  const id = idOf(record.unit)
  const [unit, courses, names, plans] = await Promise.all([
    local.findById(req, 'units', id, { overrideAccess: true }),
    offeredCourses(req),
    reachOf(req, 'training-records', 'read'),
    reachOf(req, 'planned-courses', 'hold'),
  ])
  const at = unit && { id: unit.id, riskClass: unit.riskClass ?? null }
  const people = at ? await trainingOf(req, { units: [at], all: false, day }) : null
  const lacking = lackingAmong(people?.get(id) ?? [])
  const lackers = lacking.of(idOf(record.course))
  const seesNames = names.units.includes(id)
  const called = seesNames
    ? await namesOf(
        req,
        lackers.flatMap(({ person }) => person ?? []),
      )
    : null
  const isOpen = unit !== null && unit.active !== false
  const { course, number, state, year } = record
  return {
    day,
    done: asked['done'] === 'add',
    course: courses.find((each) => each.id === idOf(course))?.title[language] ?? null,
    lacking: shownOf(lacking, idOf(course), seesNames),
    loaded,
    names: lackers
      .flatMap(({ name, person }) => (person === null ? (name ?? '') : (called?.get(person) ?? [])))
      .toSorted((one, other) => one.localeCompare(other, language)),
    plan: isOpen ? trainingPlanAddress(language, unit.code, { year: String(year) }) : null,
    gaps: isOpen ? unitTrainingAddress(language, unit.code) : null,
    register:
      isOpen && state === 'held' && plans.units.includes(id)
        ? registerTrainingAddress(language, unit.code, { plan: number })
        : null,
    seesNames,
  }
}
