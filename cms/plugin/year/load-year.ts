import type { PayloadRequest, Where } from 'payload'
import { reachOf } from '../access/can.ts'
import { auditsOf } from '../audits/count.ts'
import { committeesOf } from '../committees/count.ts'
import { evaluationsOf } from '../compliance/count.ts'
import { type Period, today } from '../core/dates.ts'
import { asText } from '../core/text.ts'
import { processDaysOf } from '../cycle/process-days.ts'
import { groupCounts } from '../database/group-counts.ts'
import { idOf, local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import { delegationsOf } from '../delegated-tasks/count.ts'
import { broughtAlongOf } from '../former-years/load.ts'
import type { Unit } from '../generated-types.ts'
import { ordersOfUnits } from '../inspections/count.ts'
import { isLate as measureIsLate, stillOpen as openMeasure } from '../measures/conditions.ts'
import {
  answerOwed,
  heavy,
  isLate as caseIsLate,
  replyOwed,
  stillOpen as openCase,
} from '../nonconformities/conditions.ts'
import { objectivesOf } from '../objectives/count.ts'
import { optionsOf } from '../options.ts'
import { holdersOfUnits } from '../organisation/holders.ts'
import { type CoveringProcess, coveringProcesses } from '../processes/covered/load.ts'
import { processYear } from '../processes/deadlines/rules.ts'
import type { ProcessState } from '../processes/text.ts'
import { askedOfUnits, workOf } from '../regulations/overview/load.ts'
import {
  conditional,
  countsFrom,
  type DecidedOn,
  type OverviewCounts,
  sinceChanged,
} from '../regulations/overview/rules.ts'
import { plansOf } from '../training/plans/units/count.ts'
import { trainingCounts } from '../training/records/count.ts'
import { reportsOf } from '../unit-reports/count.ts'
import type { TrainingUnit } from '../training/records/load.ts'
import type {
  CaseCounts,
  DocumentCounts,
  EnquiryCounts,
  MeasureCounts,
  NoteOfYear,
  ProcessOfYear,
  ProcessYear,
  UnitOfYear,
  YearFigures,
} from './figures.ts'
import { byUnit, casesInGroups, measuresInGroups, sumOf, type Wanted } from './handled-counts.ts'
import { inTreeOrder } from './rules.ts'

const system = { overrideAccess: true } as const

/** The units whose internal control someone may see: all, or these. */
export async function unitsInSight(
  req: PayloadRequest,
): Promise<{ readonly all: boolean; readonly units: readonly string[] }> {
  const { all, units } = await reachOf(req, 'internal-control-notes', 'read')
  return { all, units }
}

/**
 * The one loader of a period's figures. Reads as the system, counted in groups, in a number of queries that does not
 * grow with units or records. Whoever calls has asked `unitsInSight`.
 * @param wanted ids of the units; `all` for every unit in operation
 */
export async function loadYear(
  req: PayloadRequest,
  wanted: Wanted,
  period: Period,
): Promise<YearFigures> {
  const known = await loadProcesses(req, wanted, period)
  const { day, units } = known
  const ids = units.map((each) => each.id)
  const inUnits = unitsAmong(wanted, ids)
  const above = new Map(units.map((each) => [each.id, each.ancestors]))
  const [
    cases,
    measures,
    enquiries,
    documents,
    requirements,
    delegations,
    training,
    plans,
    objectives,
    evaluations,
    audits,
    reports,
    orders,
    committees,
    broughtAlong,
    holders,
    notes,
  ] = await Promise.all([
    casesOf({ req, wanted, ids, period, day }),
    measuresOf({ req, wanted, ids, period, day }),
    enquiriesOf(req, inUnits, day),
    documentsOf(req, inUnits, day),
    requirementsOf(req, { inUnits, units, period, day }),
    delegationsOf(req, inUnits, day),
    trainingCounts(req, units.map(atRisk), { all: wanted === 'all', day }),
    plansOf(req, period),
    objectivesOf(req, units, { label: period.label, day }),
    evaluationsOf(req, inUnits, period),
    auditsOf(req, inUnits, period),
    reportsOf(req, inUnits, period),
    ordersOfUnits(req, inUnits),
    committeesOf(req),
    broughtAlongOf(req, ids),
    holdersOfUnits(req, ids, above),
    notesOf(req, inUnits, period),
  ])
  return {
    ...known,
    cases,
    measures,
    enquiries,
    documents,
    requirements,
    delegations,
    training,
    plans,
    objectives,
    evaluations,
    audits,
    reports,
    orders,
    committees,
    broughtAlong,
    holders,
    notes,
  }
}

function atRisk({ id, work }: UnitOfYear): TrainingUnit {
  return { id, riskClass: work?.riskClass ?? null }
}

/** The part of the figures that says what is open and overdue beside the HSE processes: no holders, no notes. */
export async function loadWork(
  req: PayloadRequest,
  wanted: Wanted,
  period: Period,
): Promise<ProcessYear & Pick<YearFigures, 'cases' | 'measures'>> {
  const known = await loadProcesses(req, wanted, period)
  const { day, units } = known
  const counted = { req, wanted, ids: units.map((each) => each.id), period, day }
  const [cases, measures] = await Promise.all([casesOf(counted), measuresOf(counted)])
  return { ...known, cases, measures }
}

/**
 * The part of the figures that says which units have opened, held and closed their HSE process: for pages that ask for
 * nothing more. Four queries.
 */
export async function loadProcesses(
  req: PayloadRequest,
  wanted: Wanted,
  period: Period,
): Promise<ProcessYear> {
  const every = await unitsOfYear(req)
  const asked = wanted === 'all' ? null : new Set(wanted)
  const units = every.filter(({ id }) => asked === null || asked.has(id))
  const year = processYear(period)
  const covering = await coveringProcesses(req, [year - 1, year])
  const [processes, processDays] = await Promise.all([
    processesOf(req, { wanted, units, covering, year }),
    processDaysOf(req),
  ])
  const ofYear = (wantedYear: number): Map<string, ProcessOfYear> =>
    new Map(processes.filter(([, each]) => each.year === wantedYear))
  return {
    period,
    day: today(optionsOf(req.payload).clock),
    processDays,
    units,
    byId: new Map(every.map((each) => [each.id, each])),
    processes: ofYear(year),
    formerProcesses: ofYear(year - 1),
  }
}

function unitsAmong(wanted: Wanted, ids: readonly string[]): Where {
  return wanted === 'all' ? {} : { unit: { in: [...ids] } }
}

/** Every unit in operation, in the order of the tree. Read as the system, once for as long as none of them changes. */
export function unitsOfYear(req: PayloadRequest): Promise<readonly UnitOfYear[]> {
  return remembered(req, { key: 'units of the year', from: ['units', 'topics'] }, () =>
    readUnits(req),
  )
}

async function readUnits(req: PayloadRequest): Promise<UnitOfYear[]> {
  const found = await local.find(req, 'units', {
    ...system,
    locale: 'all',
    where: { active: { not_equals: false } },
    select: {
      code: true,
      name: true,
      type: true,
      ancestors: true,
      process: true,
      processReason: true,
      activeFrom: true,
      riskClass: true,
      topics: true,
    },
    sort: 'code',
  })
  return inTreeOrder(found.map(unitOfYear))
}

function unitOfYear({
  activeFrom,
  ancestors,
  code,
  id,
  name,
  process,
  processReason,
  type,
  ...work
}: Unit): UnitOfYear {
  return {
    id,
    code,
    name: asText(name) ?? { nb: code, en: code },
    type,
    ancestors: (ancestors ?? []).map(idOf),
    process,
    processReason: asText(processReason),
    activeFrom: activeFrom ?? null,
    work: workOf(work),
  }
}

/** The process of each unit, its own or that of a unit above it was chosen into. */
async function processesOf(
  req: PayloadRequest,
  {
    covering,
    units,
    wanted,
    year,
  }: {
    readonly wanted: Wanted
    readonly units: readonly UnitOfYear[]
    readonly covering: readonly CoveringProcess[]
    readonly year: number
  },
): Promise<[string, ProcessOfYear][]> {
  const whose = [...units.map(({ id }) => id), ...covering.map(({ unit }) => unit)]
  const covers = new Map(covering.map((each) => [each.number, each]))
  const found = await groupCounts(req, {
    collection: 'hse-processes',
    // The number is each one's own: a group is one process, without its texts.
    by: [
      'number',
      'unit',
      'year',
      'state',
      'closedDate',
      'plan.postDate',
      'requirementsUpdated.date',
      'participantsByManager.at',
      'participantsByRepresentative.at',
    ],
    where: { and: [unitsAmong(wanted, whose), { year: { in: [year - 1, year] } }] },
  })
  return found.flatMap(({ values }): [string, ProcessOfYear][] => {
    const at = String(values.unit)
    const together = covers.get(String(values.number))?.covers ?? []
    const process = {
      number: String(values.number),
      year: Number(values.year),
      state: values.state as ProcessState,
      postDate: textOr(values['plan.postDate']),
      closedDate: textOr(values.closedDate),
      requirementsUpdated: textOr(values['requirementsUpdated.date']),
      agreedByManager: values['participantsByManager.at'] !== null,
      agreedByRepresentative: values['participantsByRepresentative.at'] !== null,
    }
    return [
      [at, together.length === 0 ? process : { ...process, covers: together }],
      ...together.map((unit): [string, ProcessOfYear] => [unit, { ...process, at }]),
    ]
  })
}

function textOr(value: string | number | null): string | null {
  return value === null || value === '' ? null : String(value)
}

interface Counted {
  readonly req: PayloadRequest
  readonly wanted: Wanted
  readonly ids: readonly string[]
  readonly period: Period
  readonly day: string
}

/** Each is counted where it is asked for, and not by the day it is due: a group would be hardly more than one case. */
async function casesOf({
  day,
  ids,
  period,
  req,
  wanted,
}: Counted): Promise<Map<string, CaseCounts>> {
  const counted = async (where: Where) =>
    byUnit(await casesInGroups(req, { wanted, where, by: [] }))
  const [open, overdue, serious, repliesOwed, reported, answers] = await Promise.all([
    counted(openCase),
    counted(caseIsLate(day)),
    counted({ and: [openCase, heavy] }),
    counted(replyOwed),
    counted(within('reportedDate', period)),
    // Few cases have one.
    casesInGroups(req, { wanted, where: answerOwed, by: ['answerDue'] }),
  ])
  const owed = byUnit(answers)
  const late = byUnit(answers.filter(({ values: { answerDue } }) => String(answerDue) < day))
  return new Map(
    ids.map((unit) => [
      unit,
      {
        answersOwed: owed.get(unit) ?? 0,
        answersLate: late.get(unit) ?? 0,
        reported: reported.get(unit) ?? 0,
        open: open.get(unit) ?? 0,
        overdue: overdue.get(unit) ?? 0,
        serious: serious.get(unit) ?? 0,
        repliesOwed: repliesOwed.get(unit) ?? 0,
      },
    ]),
  )
}

async function measuresOf({
  day,
  ids,
  period,
  req,
  wanted,
}: Counted): Promise<Map<string, MeasureCounts>> {
  const counted = async (where: Where) =>
    byUnit(await measuresInGroups(req, { wanted, where, by: [] }))
  const [open, overdue, done] = await Promise.all([
    counted(openMeasure),
    counted(measureIsLate(day)),
    counted(within('doneDate', period)),
  ])
  return new Map(
    ids.map((unit) => [
      unit,
      {
        open: open.get(unit) ?? 0,
        overdue: overdue.get(unit) ?? 0,
        done: done.get(unit) ?? 0,
      },
    ]),
  )
}

function within(field: string, { from, to }: Period): Where {
  return { and: [{ [field]: { greater_than_equal: from } }, { [field]: { less_than_equal: to } }] }
}

async function enquiriesOf(
  req: PayloadRequest,
  units: Where,
  day: string,
): Promise<Map<string, EnquiryCounts>> {
  const found = await groupCounts(req, {
    collection: 'enquiries',
    by: ['unit', 'asker', 'deadline'],
    where: { and: [units, { state: { equals: 'registered' } }] },
  })
  const waiting = found.map((each) => ({ ...each, unit: String(each.values.unit) }))
  return new Map(
    [...Map.groupBy(waiting, ({ unit }) => unit)].map(([unit, own]) => [
      unit,
      {
        waiting: sumOf(own),
        owed: sumOf(own, ({ asker }) => asker === 'representative'),
        overdue: sumOf(own, ({ deadline }) => deadline !== null && String(deadline) < day),
      },
    ]),
  )
}

async function documentsOf(
  req: PayloadRequest,
  units: Where,
  day: string,
): Promise<Map<string, DocumentCounts>> {
  const found = await groupCounts(req, {
    collection: 'unit-documents',
    by: ['unit', 'nextReview'],
    // A report of a year that has been governs nothing.
    where: {
      and: [units, { state: { equals: 'current' } }, { kind: { not_equals: 'formerReport' } }],
    },
  })
  const current = found.map((each) => ({ ...each, unit: String(each.values.unit) }))
  return new Map(
    [...Map.groupBy(current, ({ unit }) => unit)].map(([unit, own]) => [
      unit,
      {
        current: sumOf(own),
        due: sumOf(own, ({ nextReview }) => nextReview !== null && String(nextReview) < day),
      },
    ]),
  )
}

/** What units have decided is counted, not read; what is asked of them is remembered. */
async function requirementsOf(
  req: PayloadRequest,
  {
    day,
    inUnits,
    period,
    units,
  }: {
    readonly inUnits: Where
    readonly units: readonly UnitOfYear[]
    readonly period: Period
    readonly day: string
  },
): Promise<Map<string, OverviewCounts>> {
  const requirements = await askedOfUnits(req)
  const since = [...sinceChanged(requirements, day)].map(([on, ids]): Where => ({
    and: [{ requirement: { in: [...ids] } }, { reviewedOn: { less_than: on } }],
  }))
  const some = conditional(requirements)
  const counted = (by: ('unit' | 'requirement' | 'reviewedOn')[], where: Where) =>
    groupCounts(req, { collection: 'unit-requirements', by, where: { and: [inUnits, where] } })
  const [decided, changed, own] = await Promise.all([
    counted(['unit', 'reviewedOn'], {}),
    since.length === 0 ? [] : counted(['unit', 'reviewedOn'], { or: since }),
    some.length === 0 ? [] : counted(['unit', 'requirement'], { requirement: { in: some } }),
  ])
  const [decidedIn, changedIn, ownIn] = [decided, changed, own].map((groups) =>
    Map.groupBy(groups, ({ values }) => String(values.unit)),
  )
  const days = (groups: typeof decided = []): DecidedOn[] =>
    groups.map(({ count, values }) => ({ reviewedOn: String(values.reviewedOn), count }))
  return new Map(
    units.map(({ id, work }) => [
      id,
      countsFrom(
        { requirements, from: period.from, unit: work ?? workOf({}) },
        {
          decided: days(decidedIn?.get(id)),
          changed: days(changedIn?.get(id)),
          conditional: (ownIn?.get(id) ?? []).map(({ values }) => String(values.requirement)),
        },
      ),
    ]),
  )
}

async function notesOf(
  req: PayloadRequest,
  units: Where,
  { label }: Period,
): Promise<Map<string, NoteOfYear[]>> {
  const found = await local.find(req, 'internal-control-notes', {
    ...system,
    where: {
      and: [units, { or: [{ period: { exists: false } }, { period: { equals: label } }] }],
    },
  })
  const notes = new Map<string, NoteOfYear[]>()
  for (const each of found) {
    const { kind, point, date, version } = each
    const unit = idOf(each.unit)
    const own = { note: each.note ?? '', link: each.link ?? '', name: each.name ?? '' }
    notes.set(unit, [...(notes.get(unit) ?? []), { kind, point, date, version, ...own }])
  }
  return notes
}
