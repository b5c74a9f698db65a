import type { PayloadRequest, Where } from 'payload'
import { reachOf } from '../access/can.ts'
import { type Period, today } from '../core/dates.ts'
import { asText } from '../core/text.ts'
import { groupCounts } from '../database/group-counts.ts'
import { idOf, local } from '../database/local.ts'
import type { Unit } from '../generated-types.ts'
import { openStates } from '../measures/rules.ts'
import { endStates } from '../nonconformities/rules.ts'
import { optionsOf } from '../options.ts'
import { holdersOfUnits } from '../organisation/holders.ts'
import { processYear } from '../processes/deadlines/rules.ts'
import type { ProcessState } from '../processes/text.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import type {
  CaseCounts,
  DocumentCounts,
  EnquiryCounts,
  MeasureCounts,
  NoteOfYear,
  ProcessOfYear,
  UnitOfYear,
  YearFigures,
} from './figures.ts'
import { countsByUnit } from './handled-counts.ts'
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
  wanted: 'all' | readonly string[],
  period: Period,
): Promise<YearFigures> {
  const day = today(optionsOf(req.payload).clock)
  const every = await unitsOf(req)
  const asked = wanted === 'all' ? null : new Set(wanted)
  const units = every.filter(({ id }) => asked === null || asked.has(id))
  const ids = units.map((each) => each.id)
  const within: Where = wanted === 'all' ? {} : { unit: { in: ids } }
  const [processes, cases, measures, enquiries, documents, holders, notes, { processDays }] =
    await Promise.all([
      processesOf(req, within, period),
      casesOf({ req, wanted, ids, period, day }),
      measuresOf({ req, wanted, ids, period, day }),
      enquiriesOf(req, within, day),
      documentsOf(req, within, day),
      holdersOfUnits(req, ids),
      notesOf(req, within, period),
      recordSettingsOf(req),
    ])
  const year = processYear(period)
  const ofYear = (wantedYear: number): Map<string, ProcessOfYear> =>
    new Map(processes.filter(([, each]) => each.year === wantedYear))
  return {
    period,
    day,
    processDays,
    units,
    byId: new Map(every.map((each) => [each.id, each])),
    processes: ofYear(year),
    formerProcesses: ofYear(year - 1),
    cases,
    measures,
    enquiries,
    documents,
    holders,
    notes,
  }
}

async function unitsOf(req: PayloadRequest): Promise<UnitOfYear[]> {
  const found = await local.find(req, 'units', {
    ...system,
    locale: 'all',
    where: { active: { not_equals: false } },
    select: { code: true, name: true, ancestors: true, process: true, processReason: true },
    sort: 'code',
  })
  return inTreeOrder(found.map(unitOfYear))
}

function unitOfYear({ ancestors, code, id, name, process, processReason }: Unit): UnitOfYear {
  return {
    id,
    code,
    name: asText(name) ?? { nb: code, en: code },
    ancestors: (ancestors ?? []).map(idOf),
    process,
    processReason: asText(processReason),
  }
}

async function processesOf(
  req: PayloadRequest,
  within: Where,
  period: Period,
): Promise<[string, ProcessOfYear][]> {
  const year = processYear(period)
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
    where: { and: [within, { year: { in: [year - 1, year] } }] },
  })
  return found.map(({ values }): [string, ProcessOfYear] => [
    String(values.unit),
    {
      number: String(values.number),
      year: Number(values.year),
      state: values.state as ProcessState,
      postDate: textOr(values['plan.postDate']),
      closedDate: textOr(values.closedDate),
      requirementsUpdated: textOr(values['requirementsUpdated.date']),
      agreedByManager: values['participantsByManager.at'] !== null,
      agreedByRepresentative: values['participantsByRepresentative.at'] !== null,
    },
  ])
}

function textOr(value: string | number | null): string | null {
  return value === null || value === '' ? null : String(value)
}

interface Counted {
  readonly req: PayloadRequest
  readonly wanted: 'all' | readonly string[]
  readonly ids: readonly string[]
  readonly period: Period
  readonly day: string
}

async function casesOf(counted: Counted): Promise<Map<string, CaseCounts>> {
  const { day, ids, period, req, wanted } = counted
  const count = (where: Where) =>
    countsByUnit(req, { collection: 'nonconformities', units: wanted, where })
  const open: Where = { state: { not_in: [...endStates] } }
  const heavy: Where = {
    or: [{ severity: { in: ['serious', 'critical'] } }, { seriousInjury: { equals: true } }],
  }
  const unanswered: Where = {
    or: [{ replyToRepresentative: { exists: false } }, { replyToRepresentative: { equals: '' } }],
  }
  const within: Where = {
    and: [
      { reportedDate: { greater_than_equal: period.from } },
      { reportedDate: { less_than_equal: period.to } },
    ],
  }
  const [reported, all, overdue, serious, repliesOwed] = await Promise.all([
    count(within),
    count(open),
    count({ and: [open, { due: { less_than: day } }] }),
    count({ and: [open, heavy] }),
    count({ and: [{ byRepresentative: { equals: true } }, open, unanswered] }),
  ])
  return new Map(
    ids.map((unit) => [
      unit,
      {
        reported: reported.get(unit) ?? 0,
        open: all.get(unit) ?? 0,
        overdue: overdue.get(unit) ?? 0,
        serious: serious.get(unit) ?? 0,
        repliesOwed: repliesOwed.get(unit) ?? 0,
      },
    ]),
  )
}

async function measuresOf(counted: Counted): Promise<Map<string, MeasureCounts>> {
  const { day, ids, period, req, wanted } = counted
  const count = (where: Where) =>
    countsByUnit(req, { collection: 'measures', units: wanted, where })
  const open: Where = { state: { in: [...openStates] } }
  const within: Where = {
    and: [
      { doneDate: { greater_than_equal: period.from } },
      { doneDate: { less_than_equal: period.to } },
    ],
  }
  const [all, overdue, done] = await Promise.all([
    count(open),
    count({ and: [open, { deadline: { less_than: day } }] }),
    count(within),
  ])
  return new Map(
    ids.map((unit) => [
      unit,
      {
        open: all.get(unit) ?? 0,
        overdue: overdue.get(unit) ?? 0,
        done: done.get(unit) ?? 0,
      },
    ]),
  )
}

async function enquiriesOf(
  req: PayloadRequest,
  within: Where,
  day: string,
): Promise<Map<string, EnquiryCounts>> {
  const count = (...more: Where[]) =>
    groupCounts(req, {
      collection: 'enquiries',
      by: ['unit', 'asker'],
      where: { and: [within, { state: { equals: 'registered' } }, ...more] },
    })
  const [waiting, overdue] = await Promise.all([count(), count({ deadline: { less_than: day } })])
  const sum = (groups: typeof waiting, unit: unknown): number =>
    groups.reduce((all, { count, values }) => all + (values.unit === unit ? count : 0), 0)
  const owed = waiting.filter(({ values }) => values.asker === 'representative')
  return new Map(
    waiting.map(({ values: { unit } }) => [
      String(unit),
      { waiting: sum(waiting, unit), owed: sum(owed, unit), overdue: sum(overdue, unit) },
    ]),
  )
}

async function documentsOf(
  req: PayloadRequest,
  within: Where,
  day: string,
): Promise<Map<string, DocumentCounts>> {
  const count = (...more: Where[]) =>
    groupCounts(req, {
      collection: 'unit-documents',
      by: ['unit'],
      where: { and: [within, { state: { equals: 'current' } }, ...more] },
    })
  const [current, due] = await Promise.all([count(), count({ nextReview: { less_than: day } })])
  const late = new Map(due.map(({ count: found, values }) => [values.unit, found]))
  return new Map(
    current.map(({ count: found, values: { unit } }) => [
      String(unit),
      { current: found, due: late.get(unit) ?? 0 },
    ]),
  )
}

async function notesOf(
  req: PayloadRequest,
  within: Where,
  { label }: Period,
): Promise<Map<string, NoteOfYear[]>> {
  const found = await local.find(req, 'internal-control-notes', {
    ...system,
    where: {
      and: [within, { or: [{ period: { exists: false } }, { period: { equals: label } }] }],
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
