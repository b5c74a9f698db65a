import { addDays, calendarYear, dayOfYear } from '../core/dates.ts'
import type { Text } from '../core/text.ts'
import { points } from '../internal-control/rules.ts'
import type { Point } from '../internal-control/text.ts'
import {
  type Question,
  questionText,
  type ReportJudgement,
  type ReportKind,
  type ReportStandingName,
  type ReportState,
  type Section,
} from './text.ts'

/** Days after it was handed in that the safety representative may state something. */
export const statementDays = 30
/** Days a unit has for what was sent back. */
export const sentBackDays = 14

const questions = Object.keys(questionText) as Question[]

/** What a report is asked: the eight points in their order, then the questions. */
export function sectionsOf(kind: ReportKind): readonly Section[] {
  return [...points, ...questions.filter((each) => kind === 'department' || each !== 'tasks')]
}

/** True for one of the eight points, which is judged; the rest is answered in words. */
export function isPoint(section: Section): section is Point {
  return (points as readonly string[]).includes(section)
}

/** True while the sections of a report can be written. */
export function isWritable({ state }: { readonly state: ReportState }): boolean {
  return state === 'started' || state === 'sentBack'
}

/** States of a report that the unit has handed in and has not got back. */
export const handedInStates: readonly ReportState[] = ['handedIn', 'accepted']

/** True for a report that the unit has handed in and has not got back. */
export function isHandedIn({ state }: { readonly state: ReportState }): boolean {
  return handedInStates.includes(state)
}

/** The year whose report is asked for on a day: the one before. */
export function reportYearOn(day: string): number {
  return Number(day.slice(0, 4)) - 1
}

/** The year a report is of, as it was written; null for another than this one and the one before. */
export function yearOf(given: string | null, day: string): number | null {
  const year = /^\d{4}$/.test(given ?? '') ? Number(given) : null
  const last = reportYearOn(day)
  return year === last || year === last + 1 ? year : null
}

/** The day of the year, `MM-DD`, by which reports of a kind are asked for in a calendar year; null where none is. */
export type ReportDays = (kind: ReportKind, year: number) => string | null

/** By when the report of a year is handed in: a day of the year after. Null where the annual cycle asks for none. */
export function reportDue(kind: ReportKind, year: number, daysIn: ReportDays): string | null {
  const day = daysIn(kind, year + 1)
  return day === null ? null : dayOfYear(String(year + 1), day)
}

/** A unit in operation, as far as reports go. */
export interface ReportingUnit {
  readonly id: string
  readonly code: string
  readonly name: Text
  /** Such as `faculty`. */
  readonly type?: string
  /** Ids of the units above, nearest first. */
  readonly ancestors: readonly string[]
  readonly process: 'own' | 'withParent' | 'none'
  /** The day it came into being; not there where it has always been. */
  readonly activeFrom?: string | null
}

/** What is told of in the report of the unit above, and what is no unit to report. */
const reportedAbove: readonly string[] = [
  'institution',
  'group',
  'laboratory',
  'workshop',
  'vessel',
]

/**
 * Is a unit asked for a report of a year? One with an HSE process of its own, that was there before the year was over;
 * rooms, workshops and vessels stand in the report of the unit above.
 */
export function isAsked(
  { activeFrom, process, type = '' }: Pick<ReportingUnit, 'activeFrom' | 'process' | 'type'>,
  year: number,
): boolean {
  if (process !== 'own' || reportedAbove.includes(type)) return false
  return !activeFrom || activeFrom <= calendarYear(year).to
}

/** What decides whether a unit reports as a department. */
export interface Departments {
  /** Ids of the units that do something for all. */
  readonly supporting: ReadonlySet<string>
  readonly byId: ReadonlyMap<string, Pick<ReportingUnit, 'type'>>
}

/** A unit that does something for all, or stands in the central administration, reports as a department. */
export function reportKindOf(
  { ancestors, id }: Pick<ReportingUnit, 'ancestors' | 'id'>,
  { byId, supporting }: Departments,
): ReportKind {
  const isCentral = ancestors.some((each) => byId.get(each)?.type === 'centralAdministration')
  return supporting.has(id) || isCentral ? 'department' : 'unit'
}

/** A report as far as figures go. */
export interface ReportOfYear {
  readonly id: string
  readonly number: string
  readonly year: number
  readonly state: ReportState
  readonly handedInOn: string | null
  readonly sentBackOn: string | null
}

/** What is known of the reports of one year. */
export interface ReportsOfYear extends Pick<Departments, 'supporting'> {
  /** The year they are of. */
  readonly year: number
  readonly days: ReportDays
  /** By id of the unit. */
  readonly byUnit: ReadonlyMap<string, ReportOfYear>
}

/** How a unit stands with the report of a year. */
export interface ReportStanding {
  readonly unit: ReportingUnit
  readonly year: number
  readonly kind: ReportKind
  readonly report: ReportOfYear | null
  readonly standing: ReportStandingName
  /** By when it is asked for; null where nobody asks for it, or it is there. */
  readonly due: string | null
  /** True where the day has passed and it has not been handed in. */
  readonly late: boolean
}

/**
 * How a unit stands with the report of a year: the one thing its page, the matrix, tasks and the annual report ask. Null
 * for a unit that is asked for none and has written none.
 * @param former true where the unit brought its report of the year along from before Verne
 */
export function reportStanding(
  unit: ReportingUnit,
  reports: ReportsOfYear,
  {
    byId,
    day,
    former,
  }: Pick<Departments, 'byId'> & { readonly day: string; readonly former: boolean },
): ReportStanding | null {
  const { byUnit, days, supporting, year } = reports
  const report = byUnit.get(unit.id) ?? null
  const kind = reportKindOf(unit, { byId, supporting })
  const asked = isAsked(unit, year) ? reportDue(kind, year, days) : null
  const standing = report?.state ?? (former ? 'former' : 'notStarted')
  if (asked === null && report === null) return null
  const there = standing === 'former' || (report !== null && isHandedIn(report))
  const due = there || asked === null ? null : dueOf(report, asked)
  return { unit, year, kind, report, standing, due, late: due !== null && due < day }
}

/** What was sent back after the day, or shortly before it, has days of its own. */
function dueOf(report: ReportOfYear | null, asked: string): string {
  if (report?.state !== 'sentBack' || report.sentBackOn === null) return asked
  const again = addDays(report.sentBackOn, sentBackDays)
  return again > asked ? again : asked
}

/** What units can be asked about their reports. */
export const reportAsks = {
  missing: ({ standing }) => !isReceived(standing),
  late: ({ late }) => late,
  received: ({ standing }) => isReceived(standing),
} as const satisfies Record<string, (standing: ReportStanding) => boolean>
export type ReportAsk = keyof typeof reportAsks

const received: readonly ReportStandingName[] = ['handedIn', 'accepted', 'former']

function isReceived(standing: ReportStandingName): boolean {
  return received.includes(standing)
}

/** Reports of a year, counted. */
export interface ReportCounts {
  readonly asked: number
  readonly received: number
  readonly accepted: number
  readonly missing: number
  readonly late: number
}

/** How many reports were received and are missing, in all and by kind, and which units have not handed in. */
export function reportCounts(standings: readonly ReportStanding[]): {
  readonly all: ReportCounts
  readonly byKind: Readonly<Record<ReportKind, ReportCounts>>
  readonly missing: readonly ReportStanding[]
} {
  const of = (some: readonly ReportStanding[]): ReportCounts => ({
    asked: some.length,
    received: some.filter(reportAsks.received).length,
    accepted: some.filter(({ standing }) => standing === 'accepted').length,
    missing: some.filter(reportAsks.missing).length,
    late: some.filter(reportAsks.late).length,
  })
  const ofKind = (kind: ReportKind) => standings.filter((each) => each.kind === kind)
  return {
    all: of(standings),
    byKind: { unit: of(ofKind('unit')), department: of(ofKind('department')) },
    missing: standings.filter(reportAsks.missing),
  }
}

/** An answer to a section, as far as rules go. */
export interface Answered {
  readonly section: Section
  /** Null for a question. */
  readonly judgement: ReportJudgement | null
  readonly words: string
}

/** What is wrong with an answer, at its field: a point is judged, and what does not work is told; a question is answered. */
export function answerFaults({ judgement, section, words }: Answered): {
  readonly code: 'judgementMissing' | 'whyMissing' | 'answerMissing'
  readonly field: 'judgement' | 'words'
}[] {
  if (!isPoint(section)) return words === '' ? [{ code: 'answerMissing', field: 'words' }] : []
  if (judgement === null) return [{ code: 'judgementMissing', field: 'judgement' }]
  return judgement !== 'works' && words === '' ? [{ code: 'whyMissing', field: 'words' }] : []
}

/** Sections that nobody has answered yet, in their order. */
export function unanswered(
  kind: ReportKind,
  answers: readonly { readonly section: Section }[],
): readonly Section[] {
  const answered = new Set(answers.map(({ section }) => section))
  return sectionsOf(kind).filter((each) => !answered.has(each))
}

/** The last day a statement can be given; null while the report has not been handed in. */
export function statementUntil(handedInOn: string | null | undefined): string | null {
  return handedInOn ? addDays(handedInOn, statementDays) : null
}

/** Key of the report of a unit in a year: one each. */
export function reportKey(unit: string, year: number): string {
  return `${unit}:${String(year)}`
}

/** Key of what a report says in a section: one each. */
export function answerKey(report: string, section: Section): string {
  return `${report}:${section}`
}
