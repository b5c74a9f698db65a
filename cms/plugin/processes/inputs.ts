import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { idOf, local } from '../database/local.ts'
import type { HseProcess } from '../generated-types.ts'
import { broughtAlongRead } from '../former-years/load.ts'
import {
  type Absence,
  type FormerReport,
  newestFirst,
  reportLookedBackTo,
  showsAbsence,
  totalsByYear,
  type TrendLine,
  trendOf,
} from '../former-years/rules.ts'
import { type OverviewStanding, standingOf } from '../regulations/overview/load.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { coveredUnitsOf, type NamedUnit, unitsInOperation } from './covered/load.ts'
import { enquiriesOf, type InputEnquiry, lastProcess, lookedBackTo } from './enquiries.ts'
import { type Below, belowOf } from './inputs/below.ts'
import { casesOf, type InputCases, noCases, nothing, type Some } from './inputs/cases.ts'
import { documentsOf, type InputDocument } from './inputs/documents.ts'
import { guidelinesSince, type InputGuideline } from './inputs/guidelines.ts'
import { type InputMeasures, measuresOf } from './inputs/measures.ts'
import { type InputObjectives, objectivesOf } from './inputs/objectives.ts'
import { meetingPlace } from './inputs/places.ts'
import { dayOf } from './record.ts'
import type { InputGroup, InputKind, MappingMethod, ProcessState } from './text.ts'

/** The unit's last process, as far as the next pre-meeting looks at it. */
export interface LastProcess {
  readonly number: string
  readonly year: number
  readonly state: ProcessState
  readonly language: 'nb' | 'en'
  readonly closedDate: string | null
  readonly mappings: readonly {
    readonly challenge: string
    readonly method: MappingMethod
    readonly date: string | null
  }[]
  /** What was said of each point then. Sickness absence is per cent, and null where none was stated. */
  readonly said: Readonly<Partial<Record<InputKind, LastSaid>>>
}

interface LastSaid {
  readonly note: string | null
  readonly link: string | null
  readonly percent: number | null
}

/** What the system already knows of the things the pre-meeting goes through (requirements 17 to 26). */
export interface ProcessInputs {
  /** The unit's last process before this one, or null for the first. */
  readonly last: LastProcess | null
  /** Day the pre-meeting looks back to, `YYYY-MM-DD`. */
  readonly since: string
  readonly measures: InputMeasures
  readonly cases: InputCases
  /** How many cases its units had year by year, before Verne too, the newest first. */
  readonly trend: readonly TrendLine[]
  /** The report of before Verne that it looks back to; null where there is none, or a process here since. */
  readonly formerReport: FormerReport | null
  /** Sickness absence that was read in for the unit, the newest first; none where it is too small. */
  readonly absences: readonly Absence[]
  /** What the unit was asked since, and what is not closed: from within the institution, and from outside. */
  readonly enquiries: readonly InputEnquiry[]
  /** May the one who looks register one for the unit? */
  readonly mayRegister: boolean
  /** Internal guidelines that came into force since. */
  readonly guidelines: readonly InputGuideline[]
  /** The documents the unit keeps itself, and those it withdrew since. */
  readonly documents: Some<InputDocument>
  /** May the one who looks register one for the unit? */
  readonly mayRegisterDocument: boolean
  /** How far the unit has come with its overview of requirements; null for one who may not read it. */
  readonly requirements: OverviewStanding | null
  /** What the unit aims at this year; null for one who may not read it. */
  readonly objectives: InputObjectives | null
  /** The units that go through this process together with the unit. */
  readonly covered: readonly NamedUnit[]
  /** The units below that have a process of their own; null where there are none. */
  readonly below: Below | null
  /** False where the unit is too small for a figure; then `threshold` says how many it takes. */
  readonly mayStateAbsence: boolean
  readonly threshold: number
}

/**
 * Gathers what is known for the pre-meeting, with the reader's own rights, in a fixed number of queries.
 * @param group what a page goes through; the rest is not asked for, and empty. @default all of it
 */
export async function inputsOf(
  req: PayloadRequest,
  process: HseProcess,
  group: InputGroup | null = null,
): Promise<ProcessInputs> {
  const goesThrough = (one: InputGroup): boolean => group === null || group === one
  const unit = idOf(process.unit)
  const day = dayOf(req)
  const [last, found, every, settings, registering, registeringDocument] = await Promise.all([
    lastProcess(req, process),
    local.findById(req, 'units', unit, { overrideAccess: true }),
    unitsInOperation(req),
    recordSettingsOf(req),
    reachOf(req, 'enquiries', 'register'),
    reachOf(req, 'unit-documents', 'register'),
  ])
  const covered = coveredUnitsOf(process, every)
  const place = await meetingPlace(req, [unit, ...covered.map(({ id }) => id)])
  const since = lookedBackTo(process, last)
  const mayStateAbsence = showsAbsence(found?.employees, settings.absenceThreshold)
  const [
    measures,
    cases,
    broughtAlong,
    enquiries,
    guidelines,
    documents,
    requirements,
    objectives,
    below,
  ] = await Promise.all([
    measuresOf(req, {
      place: goesThrough('cases') ? place : null,
      last: goesThrough('lastYear') ? last : null,
      process,
      since,
      day,
    }),
    goesThrough('cases')
      ? casesOf(req, { place, process: process.id, since: last?.pre?.date ?? since, day })
      : noCases(last?.pre?.date ?? since),
    broughtAlongRead(req, place.units),
    goesThrough('elsewhere') ? enquiriesOf(req, process, last) : [],
    goesThrough('elsewhere') ? guidelinesSince(req, { since, day }) : [],
    goesThrough('elsewhere') ? documentsOf(req, { units: place.units, since, day }) : nothing,
    goesThrough('elsewhere') ? standingOf(req, unit) : null,
    goesThrough('elsewhere') ? objectivesOf(req, { every, unit, year: process.year }) : null,
    goesThrough('lastYear')
      ? belowOf(req, unit, every, process.year, new Set(covered.map(({ id }) => id)))
      : null,
  ])
  return {
    last: last && lastAsSeen(last),
    since,
    measures,
    cases,
    formerReport: reportLookedBackTo(
      broughtAlong.reports.filter((each) => each.unit === unit),
      { year: process.year, last: last?.year ?? null },
    ),
    trend: trendOf(
      cases.figures.byYear,
      totalsByYear(broughtAlong.totals),
      Number(day.slice(0, 4)),
    ),
    absences: newestFirst(broughtAlong.absences.filter((each) => each.unit === unit)),
    enquiries,
    mayRegister: registering.all || registering.units.includes(unit),
    guidelines,
    documents,
    mayRegisterDocument: registeringDocument.all || registeringDocument.units.includes(unit),
    requirements,
    objectives,
    covered,
    below,
    mayStateAbsence,
    threshold: settings.absenceThreshold,
  }
}

function lastAsSeen(last: HseProcess): LastProcess {
  const { challenges, closedDate, inputs, language, mappings, number, state, year } = last
  return {
    number,
    year,
    state,
    language,
    closedDate: closedDate ?? null,
    mappings: (mappings ?? []).map(({ challenge, date, method }) => ({
      challenge: challenges?.find((each) => each.id === challenge)?.title ?? '',
      method,
      date: date ?? null,
    })),
    said: Object.fromEntries(
      (inputs ?? []).map(({ kind, link, note, percent }) => [
        kind,
        { note: note ?? null, link: link ?? null, percent: percent ?? null },
      ]),
    ),
  }
}
