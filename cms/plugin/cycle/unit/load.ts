import type { PayloadRequest, Where } from 'payload'
import type { ActivityKind, Occurrence } from '../../../../content/schema/index.ts'
import type { AssignedRole } from '../../access/roles.ts'
import { evaluationsOf } from '../../compliance/count.ts'
import { addDays, calendarYear, type Period, today } from '../../core/dates.ts'
import { asText, type Localised, type Text } from '../../core/text.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { idOf, local } from '../../database/local.ts'
import { remembered } from '../../database/remembered.ts'
import type { ActivityOccurrence, UnitActivity } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import {
  auditsId,
  dayInCycle,
  lastDayOf,
  type MonthOfAudits,
  monthsOfAudits,
  type PlannedWork,
} from '../../audits/plan/rules.ts'
import { plannedAudits } from '../../audits/plan/work.ts'
import { heldOn } from '../../organisation/holders.ts'
import { processDeadlines } from '../../processes/deadlines/rules.ts'
import type { ProcessYear, UnitOfYear } from '../../year/figures.ts'
import type { Wanted } from '../../year/handled-counts.ts'
import { loadProcesses, unitsOfYear } from '../../year/load-year.ts'
import { cycleYearOn, isProcessPart, isReportPart, occurrencesIn } from '../rules.ts'
import { definitionOf, waitsForApproval } from './own/rules.ts'
import { reportedIn } from './reported.ts'
import {
  type AskedActivity,
  type DroppedOccurrence,
  droppedOf,
  isAskedOf,
  type Mark,
  occurrencesOf,
  type UnitAtWork,
  type UnitOccurrence,
  whereHeld,
} from './rules.ts'
import { auditsText } from '../text.ts'
import { auditWorkText, type OccurrenceResult } from './text.ts'

/** An activity as a unit's cycle shows it. */
export interface CycleWork extends AskedActivity {
  readonly title: Text
  readonly description: Text | null
  readonly kind: ActivityKind
  /** Ids of the guideline and the template that say how it is done. */
  readonly guideline: string | null
  readonly template: string | null
  /** Number of an activity of the unit's own. */
  readonly number: string | null
  /** True for one of the unit's own that waits for the HSE Unit to approve how seldom it is done. */
  readonly waits: boolean
  /** Ids of the units it comes to, where it stands for what is done in several. @default it does not */
  readonly comesTo?: readonly string[]
  /** Language its words are in, where they are in one alone. */
  readonly language: 'nb' | 'en' | null
  /** Counted up with each change. */
  readonly version: number
  /** The day it was written down, `YYYY-MM-DD`. */
  readonly madeOn: string
  /** ISO 8601 */
  readonly changedAt: string
}

/** The annual cycle that units go by: its first month, and the common activities. */
export interface CommonCycle {
  /** 1 to 12 */
  readonly startMonth: number
  readonly activities: readonly CycleWork[]
}

const system = { overrideAccess: true } as const

/**
 * What the institution's annual cycles ask of units: the same for everybody, and asked of the database once for as long as
 * it stays so. Without a cycle the year is the calendar's.
 */
export async function commonCycle(req: PayloadRequest): Promise<CommonCycle> {
  const from = ['annual-cycles', 'cycle-activities', 'units', 'guidelines']
  return remembered(req, { key: 'the common annual cycle', from }, async () => {
    const [cycles, activities] = await Promise.all([
      local.find(req, 'annual-cycles', {
        ...system,
        where: { and: [{ scope: { equals: 'institution' } }, { active: { not_equals: false } }] },
        select: { startMonth: true },
        sort: 'slug',
      }),
      local.find(req, 'cycle-activities', { ...system, locale: 'all' }),
    ])
    const inUse = new Set(cycles.map(({ id }) => id))
    return {
      startMonth: Number(cycles[0]?.startMonth ?? 1),
      activities: activities
        .filter(({ cycle }) => inUse.has(idOf(cycle)))
        .map((each): CycleWork => ({
          id: each.id,
          own: false,
          title: textOr(each.title, each.kind),
          description: asText(each.description),
          kind: each.kind,
          ...scheduleOf(each),
          responsibleRole: each.responsibleRole,
          reach: each.reach,
          unitTypes: each.unitTypes ?? [],
          riskClasses: each.riskClasses ?? [],
          units: (each.units ?? []).map(idOf),
          binding: each.binding === true,
          doneWhen: each.doneWhen ?? 'byHand',
          guideline: each.guideline ? idOf(each.guideline) : null,
          template: each.template ? idOf(each.template) : null,
          number: null,
          waits: false,
          language: null,
          version: each.version,
          madeOn: each.createdAt.slice(0, 10),
          changedAt: each.updatedAt,
        })),
    }
  })
}

type Schedule = Pick<
  AskedActivity,
  'recurrence' | 'month' | 'part' | 'day' | 'everyMonths' | 'firstDay' | 'from' | 'to'
>

function scheduleOf({ day, everyMonths, firstDay, from, month, part, recurrence, to }: Schedule) {
  return { recurrence, month, part, day, everyMonths, firstDay, from, to } as Schedule
}

/** An activity a unit has added, as one of its cycle. */
export function ownWork(each: UnitActivity): CycleWork {
  const words = (text: string): Text => ({ nb: text, en: text })
  return {
    id: each.id,
    own: true,
    title: words(each.title),
    description: each.description ? words(each.description) : null,
    kind: each.kind,
    ...definitionOf(each),
    responsibleRole: each.responsibleRole,
    reach: 'named',
    unitTypes: [],
    riskClasses: [],
    units: [idOf(each.unit)],
    binding: true,
    doneWhen: 'byHand',
    guideline: null,
    template: null,
    number: each.number,
    waits: waitsForApproval(each),
    language: each.language,
    version: each.version,
    madeOn: each.createdAt.slice(0, 10),
    changedAt: each.updatedAt,
  }
}

function auditWorkId({ line }: PlannedWork): string {
  return `audit-${line}`
}

/**
 * An audit of the audit plan, as an activity of its unit's cycle. One that was withdrawn has ended before its day: calendars
 * take it out.
 */
function auditWork(planned: PlannedWork): CycleWork {
  const { audit, changedAt, madeOn, unit, version } = planned
  return {
    id: auditWorkId(planned),
    title: auditWorkText,
    ...onceAudited({ unit, day: dayInCycle(planned), withdrawn: audit?.state === 'cancelled' }),
    version,
    madeOn,
    changedAt,
  }
}

/** The audits of a month as one activity of the institution's cycle. @param unit the institution as a unit */
function auditsWork({ all, audits, month }: MonthOfAudits, unit: string): CycleWork {
  const days = all.map(({ madeOn }) => madeOn).toSorted()
  const changes = all.map(({ changedAt }) => changedAt).toSorted()
  return {
    id: auditsId(month),
    title: auditsText,
    ...onceAudited({ unit, day: lastDayOf(month), withdrawn: audits.length === 0 }),
    comesTo: audits.map((each) => each.unit),
    version: Math.max(...all.map(({ version }) => version)),
    madeOn: days[0] ?? '',
    changedAt: changes.at(-1) ?? '',
  }
}

/** What holds of every audit in a cycle: it comes on one day, and is done once it is conducted. */
function onceAudited({
  day: firstDay,
  unit,
  withdrawn,
}: {
  readonly day: string
  readonly unit: string
  readonly withdrawn: boolean
}) {
  return {
    own: true,
    description: null,
    kind: 'audit',
    recurrence: 'interval',
    everyMonths: manyMonths,
    firstDay,
    from: addDays(firstDay, -1),
    to: withdrawn ? addDays(firstDay, -1) : null,
    responsibleRole: 'hseUnitEditor',
    reach: 'named',
    unitTypes: [],
    riskClasses: [],
    units: [unit],
    binding: false,
    doneWhen: 'auditConducted',
    guideline: null,
    template: null,
    number: null,
    waits: false,
    language: null,
  } as const satisfies Partial<CycleWork>
}

/** An audit comes once: the next is another line of the plan. */
const manyMonths = 12 * 1000

/** What was said of one time, as a page shows it. */
export interface ShownMark extends Mark {
  readonly note: string
  readonly by: string
  readonly version: number
}

/** The year of the cycle of some units: what is asked of each, and how it stands. */
export interface CycleOfUnits<M extends Mark> {
  readonly period: Period
  /** Today. */
  readonly day: string
  readonly units: readonly UnitOfYear[]
  readonly byUnit: ReadonlyMap<string, readonly UnitOccurrence<CycleWork, M>[]>
  /** Every activity that is asked of one of the units that year, whichever were asked for. */
  readonly asked: readonly CycleWork[]
  /** What is dropped of what was asked of a unit. */
  readonly dropped: (unit: UnitOfYear) => readonly DroppedOccurrence<CycleWork>[]
}

/** The year of the common cycle that a day lies in. @default today */
export async function cyclePeriodOf(req: PayloadRequest, day?: string): Promise<Period> {
  const { startMonth } = await commonCycle(req)
  return cycleYearOn(startMonth, day ?? today(optionsOf(req.payload).clock))
}

/** The cycle of one unit in a year, with all that was said. Read as the system: whoever calls has asked for the right. */
export async function loadUnitCycle(
  req: PayloadRequest,
  unit: string,
  period: Period,
): Promise<CycleOfUnits<ShownMark>> {
  const said = await local.find(req, 'activity-occurrences', {
    ...system,
    where: { and: [{ unit: { equals: unit } }, dueIn(period)] },
    select: { key: true, result: true, doneOn: true, note: true, by: true, version: true },
  })
  const marks = said.map((each): [string, ShownMark] => [each.key, shownMark(each)])
  return loadCycle(req, { wanted: [unit], period, marks: new Map(marks) })
}

/**
 * The cycle of many units in a year, in a number of queries that does not grow with them. Read as the system: whoever calls
 * has asked for the right.
 */
export async function loadCycleOfUnits(
  req: PayloadRequest,
  wanted: Wanted,
  period: Period,
): Promise<CycleOfUnits<Mark>> {
  return loadCycle(req, { wanted, period, marks: await saidOf(req, wanted, period) })
}

/**
 * The same of some of the common activities alone: of thousands of units and activities no more is read than is shown.
 * @param only which of them
 */
export async function loadCommonOfUnits(
  req: PayloadRequest,
  wanted: Wanted,
  { only, period }: { readonly period: Period; readonly only: (activity: CycleWork) => boolean },
): Promise<CycleOfUnits<Mark>> {
  const { activities } = await commonCycle(req)
  const among = activities.flatMap((each) =>
    each.doneWhen === 'byHand' && only(each) ? [each.id] : [],
  )
  const marks =
    among.length === 0
      ? new Map<string, Mark>()
      : await saidOf(req, wanted, period, { activity: { in: among } })
  return loadCycle(req, { wanted, period, marks, only: (each) => !each.own && only(each) })
}

/** What stands of one time, as a page shows it. */
export function shownMark({
  by,
  doneOn,
  note,
  result,
  version,
}: Pick<ActivityOccurrence, 'by' | 'doneOn' | 'note' | 'result' | 'version'>): ShownMark {
  return { result, doneOn: doneOn ?? null, note: note ?? '', by: by ?? '', version }
}

/**
 * What people themselves say is done, of many units, in the running year, and what is owed from the one before: without the HSE process, which gives tasks of its
 * own. Read as the system: whoever calls gives each person their own.
 */
export async function loadByHand(
  req: PayloadRequest,
  wanted: Wanted,
): Promise<Omit<CycleOfUnits<Mark>, 'asked' | 'dropped'>> {
  const day = today(optionsOf(req.payload).clock)
  const common = await commonCycle(req)
  const period = cycleYearOn(common.startMonth, day)
  const [own, roles, said, units, evaluated] = await Promise.all([
    ownOf(req, wanted),
    rolesInUnits(req, wanted, day),
    saidOf(req, wanted, period),
    unitsOfYear(req),
    evaluatedIn(req, wanted, { common, period }),
  ])
  const among = wanted === 'all' ? units : units.filter(({ id }) => wanted.includes(id))
  // Processes and reports have tasks of their own.
  const activities = common.activities.filter(
    ({ doneWhen }) => !isProcessPart(doneWhen) && !isReportPart(doneWhen),
  )
  const of = (year: Period) => {
    const times = timesIn(year)
    return (unit: UnitOfYear): UnitOccurrence<CycleWork>[] =>
      occurrencesOf<CycleWork, Mark>({
        unit: unitAtWork(unit, roles.get(unit.id)),
        times,
        activities: [...activities, ...(own.get(unit.id) ?? [])],
        marks: said,
        period: year,
        day,
        process: () => null,
        deadlines: () => null,
        evaluated: evaluated(unit.id),
      })
  }
  const [former, running] = [
    of(cycleYearOn(common.startMonth, addDays(period.from, -1))),
    of(period),
  ]
  const byUnit = among.map((unit): [string, UnitOccurrence<CycleWork>[]] => [
    unit.id,
    [...former(unit).filter(isStillOwed), ...running(unit)],
  ])
  return { period, day, units: among, byUnit: new Map(byUnit) }
}

/**
 * When the compliance evaluations of units were approved, by unit and calendar year. Nothing is asked of the database while no
 * activity rests on them.
 */
async function evaluatedIn(
  req: PayloadRequest,
  wanted: Wanted,
  { common, period }: { readonly common: CommonCycle; readonly period: Period },
): Promise<(unit: string) => (year: number) => string | null> {
  if (!common.activities.some(({ doneWhen }) => doneWhen === 'evaluationApproved')) {
    return () => () => null
  }
  const units = wanted === 'all' ? {} : { unit: { in: [...wanted] } }
  const evaluations = await evaluationsOf(req, units, period)
  return (unit) => (year) => {
    const found = evaluations.get(unit)?.find((each) => each.year === year)
    return found?.state === 'approved' ? found.approvedDate : null
  }
}

/** A deadline of the year before that nobody has met. What was asked for after its day was never late. */
function isStillOwed({ activity, by, standing }: UnitOccurrence<CycleWork>): boolean {
  return standing === 'late' && activity.madeOn <= by
}

/** What units have added: asked of the database once for as long as it stays so. */
export async function ownActivities(req: PayloadRequest): Promise<readonly CycleWork[]> {
  const what = { key: 'what units have added to the annual cycle', from: ['unit-activities'] }
  return remembered(req, what, async () => {
    const found = await local.find(req, 'unit-activities', system)
    return found.map(ownWork)
  })
}

/** The same by unit. */
async function ownOf(
  req: PayloadRequest,
  wanted: Wanted,
): Promise<ReadonlyMap<string, readonly CycleWork[]>> {
  const all = await ownActivities(req)
  const own = wanted === 'all' ? all : all.filter(({ units }) => wanted.includes(units[0] ?? ''))
  return Map.groupBy(own, ({ units }) => units[0] ?? '')
}

async function saidOf(
  req: PayloadRequest,
  wanted: Wanted,
  period: Period,
  among: Where = {},
): Promise<ReadonlyMap<string, Mark>> {
  const found = await groupCounts(req, {
    collection: 'activity-occurrences',
    by: ['key', 'result', 'doneOn'],
    where: { and: [wanted === 'all' ? {} : { unit: { in: [...wanted] } }, dueIn(period), among] },
  })
  return new Map(
    found.map(({ values: { doneOn, key, result } }): [string, Mark] => [
      String(key),
      { result: result as OccurrenceResult, doneOn: doneOn === null ? null : String(doneOn) },
    ]),
  )
}

interface CycleAsk<M extends Mark> {
  readonly wanted: Wanted
  readonly period: Period
  readonly marks: ReadonlyMap<string, M>
  /** Which activities are looked at. @default all */
  readonly only?: (activity: CycleWork) => boolean
}

async function loadCycle<M extends Mark>(
  req: PayloadRequest,
  { marks, only = () => true, period, wanted }: CycleAsk<M>,
): Promise<CycleOfUnits<M>> {
  const day = today(optionsOf(req.payload).clock)
  const last = calendarYear(Number(period.to.slice(0, 4)))
  const common = await commonCycle(req)
  const [own, planned, roles, year, evaluated, reported] = await Promise.all([
    ownOf(req, wanted),
    plannedAudits(req),
    rolesInUnits(req, wanted, day),
    loadProcesses(req, wanted, last),
    evaluatedIn(req, wanted, { common, period }),
    reportedIn(req, common.activities, period),
  ])
  const audits = Map.groupBy(planned, ({ unit }) => unit)
  const conducted = new Map(planned.map((each) => [auditWorkId(each), each.audit?.conductedOn]))
  // One for each unit would hide what else the institution does.
  const months = new Map(
    year.units
      .filter(({ ancestors }) => ancestors.length === 0)
      .map(({ id }) => [id, monthsOfAudits(planned.filter(isBelow(year, id)))]),
  )
  const activitiesOf = ({ id }: UnitOfYear) => [
    ...common.activities,
    ...(own.get(id) ?? []),
    ...(audits.get(id) ?? []).map(auditWork),
    ...(months.get(id) ?? []).map((each) => auditsWork(each, id)),
  ]
  const lookedAt = (unit: UnitOfYear) => activitiesOf(unit).filter(only)
  const atWork = (unit: UnitOfYear) => unitAtWork(unit, roles.get(unit.id))
  const times = timesIn(period)
  const byUnit = year.units.map((unit): [string, UnitOccurrence<CycleWork, M>[]] => [
    unit.id,
    occurrencesOf<CycleWork, M>({
      unit: atWork(unit),
      times,
      activities: lookedAt(unit),
      marks,
      period,
      day,
      ...processOf(year, unit, last),
      evaluated: evaluated(unit.id),
      audited: (activity) =>
        conducted.get(activity) ??
        months.get(unit.id)?.find(({ month }) => auditsId(month) === activity)?.doneOn ??
        null,
      reported: reported(unit.id),
    }),
  ])
  return {
    ...{ period, day, units: year.units, byUnit: new Map(byUnit) },
    asked: common.activities.filter(
      (activity) =>
        times(activity).length > 0 && year.units.some((unit) => isAskedOf(activity, atWork(unit))),
    ),
    dropped: (unit) => droppedOf(lookedAt(unit), atWork(unit), period),
  }
}

/** Whether an audit comes to a unit below one that lies in no other. What is not in operation any more lies below each. */
function isBelow({ byId }: ProcessYear, root: string): (planned: PlannedWork) => boolean {
  return ({ unit }) => unit !== root && (byId.get(unit)?.ancestors.includes(root) ?? true)
}

/** The times of a year of each activity, worked out once for however many units. */
function timesIn(period: Period): (activity: CycleWork) => readonly Occurrence[] {
  // Not by id: units that lie in no other have audits of a month each.
  const known = new Map<CycleWork, readonly Occurrence[]>()
  return (activity) => {
    const times = known.get(activity) ?? occurrencesIn(activity, period)
    known.set(activity, times)
    return times
  }
}

/** The processes of a unit, and their deadlines, in the two calendar years a year of the cycle can touch. */
function processOf(
  { formerProcesses, processDays, processes }: ProcessYear,
  unit: UnitOfYear,
  last: Period,
) {
  const inYear = (year: number) => {
    const among = String(year) === last.label ? processes : formerProcesses
    return among.get(unit.id) ?? null
  }
  return {
    process: inYear,
    deadlines: (year: number) => processDeadlines(unit, calendarYear(year), processDays),
  }
}

function unitAtWork(
  { ancestors, id, process, type = '', work }: UnitOfYear,
  roles: ReadonlySet<AssignedRole> | undefined,
): UnitAtWork {
  return {
    ...{ id, process, type },
    riskClass: work?.riskClass ?? null,
    root: ancestors.length === 0,
    roles: roles ?? new Set(),
  }
}

async function rolesInUnits(
  req: PayloadRequest,
  wanted: Wanted,
  day: string,
): Promise<Map<string, Set<AssignedRole>>> {
  const inUnits = wanted === 'all' ? {} : { unit: { in: [...wanted] } }
  const found = await groupCounts(req, {
    collection: 'role-assignments',
    by: ['unit', 'role'],
    where: { and: [{ role: { in: [...whereHeld] } }, heldOn(day), inUnits] },
  })
  const roles = new Map<string, Set<AssignedRole>>()
  for (const { values } of found) {
    const own = roles.get(String(values.unit)) ?? new Set()
    roles.set(String(values.unit), own.add(values.role as AssignedRole))
  }
  return roles
}

/** A year on each side: what was said stays with its time when the day moves. */
function dueIn({ from, to }: Period): Where {
  const year = (day: string, more: number) => String(Number(day.slice(0, 4)) + more)
  return {
    and: [
      { due: { greater_than_equal: `${year(from, -1)}${from.slice(4)}` } },
      { due: { less_than_equal: `${year(to, 1)}${to.slice(4)}` } },
    ],
  }
}

function textOr(text: unknown, otherwise: string): Text {
  return asText(text as Localised) ?? { nb: otherwise, en: otherwise }
}
