import type { PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { type GroupCount, groupCounts } from '../database/group-counts.ts'
import { countedByYear } from '../former-years/trend.ts'
import {
  heavy,
  hurtSomebody,
  isLate,
  receivedLate,
  stillOpen,
} from '../nonconformities/conditions.ts'
import { receiptGoal } from '../nonconformities/durations.ts'
import { countable } from '../nonconformities/figures.ts'
import type {
  InjuredGroup,
  NonconformityCategory,
  NonconformitySource,
  NonconformityState,
  NonconformityType,
  Severity,
} from '../nonconformities/text.ts'
import { optionsOf } from '../options.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { hideFew, type ShownCounts } from './few.ts'
import { countUpTo, type Histogram } from './histogram.ts'
import { inUnits, type FiguresAsk } from './ask.ts'

/** The register in figures, for a year of reports. No case and no person is in it. */
export interface CaseFigures {
  /** As it stands today, whenever it was reported. */
  readonly now: { readonly open: number; readonly overdue: number; readonly heavy: number }
  /** From how many a figure about people is shown. */
  readonly fewest: number
  readonly reported: number
  /** How many of those reported the one who asks can open. */
  readonly readable: number
  /** By month, 1 to 12: this year and the year before. */
  readonly byMonth: readonly { readonly now: number; readonly before: number }[]
  /** By year and kind, of this year and the four before. */
  readonly byYear: Awaited<ReturnType<typeof countedByYear>>
  readonly byState: ReadonlyMap<NonconformityState, number>
  readonly bySource: ReadonlyMap<NonconformitySource, number>
  readonly byType: ReadonlyMap<NonconformityType, number>
  readonly bySeverity: ReadonlyMap<Severity | null, number>
  /** What it is about; figures about people that are too few are hidden. */
  readonly byCategory: ShownCounts<NonconformityCategory | null>
  /** By id of the topic. */
  readonly byTopic: ReadonlyMap<string | null, number>
  /** By id of the unit, without those below it. */
  readonly byUnit: ReadonlyMap<string, number>
  readonly receipt: {
    /** By days from the report until it was received. */
    readonly days: Histogram
    readonly inTime: number
    /** Received late, or not yet though it should have been. */
    readonly late: number
  }
  /** Of those closed in the year, by days from the report. */
  readonly closing: Histogram
  readonly nearMisses: number
  /** Cases in which somebody was hurt, by who it was. Those that are too few are not shown, and perhaps not the sum. */
  readonly injured: ShownCounts<InjuredGroup | null>
}

/** What a case is about when it is about people. */
const aboutPeople: readonly (NonconformityCategory | null)[] = [
  'personalInjury',
  'violenceThreat',
  'psychosocialSystem',
]

/**
 * Counts the cases that the one who asks may read or, as top management, may know the number of. A fixed number of
 * queries, however large the register is: the database counts.
 * @returns null for someone who may know nothing of them
 */
export async function caseFigures(
  req: PayloadRequest,
  ask: FiguresAsk,
): Promise<CaseFigures | null> {
  const known = await countable(req)
  if (known === null) return null
  const { year } = ask
  const day = today(optionsOf(req.payload).clock)
  const all: Where[] = [...known, ...inUnits(ask)]
  const collection = 'nonconformities' as const
  const count = <Field extends string>(by: readonly Field[], ...and: Where[]) =>
    groupCounts(req, { collection, by, where: { and } })
  const reported = within('reportedDate', year)
  const right = await can(req, 'nonconformities', 'read')
  const { peopleThreshold: fewest } = await recordSettingsOf(req)
  const [open, kinds, subjects, units, days, byYear, receipt, late, closing, hurt, readable] =
    await Promise.all([
      Promise.all([
        count(['state'], ...all, stillOpen),
        // By unit, for an index has both unit and deadline.
        count(['unit'], ...all, isLate(day)),
        count(['state'], ...all, stillOpen, heavy),
      ]),
      count(['state', 'source', 'severity', 'type'], ...all, reported),
      count(['category', 'topic'], ...all, reported),
      count(['unit'], ...all, reported),
      count(['reportedDate'], ...all, within('reportedDate', year - 1, year)),
      countedByYear(req, all, `${String(year)}-12-31`),
      count(['receiptDays'], ...all, reported, { receiptDays: { exists: true } }),
      count(['state'], ...all, reported, receivedLate(day)),
      count(
        ['closingDays'],
        ...all,
        within('closedDate', year),
        { state: { equals: 'closed' } },
        { closingDays: { exists: true } },
      ),
      count(['injuredGroup'], ...all, reported, hurtSomebody),
      right === false ? [] : count(['state'], ...all, reported, ...(right === true ? [] : [right])),
    ])
  const [now, overdue, serious] = open.map(sum)
  const receiptDays = histogram(receipt, 'receiptDays')
  const byType = counted(kinds, ({ type }) => type as NonconformityType)
  return {
    now: { open: now ?? 0, overdue: overdue ?? 0, heavy: serious ?? 0 },
    fewest,
    reported: sum(kinds),
    readable: sum(readable),
    byMonth: monthsOf(days, year),
    byYear,
    byState: counted(kinds, ({ state }) => state as NonconformityState),
    bySource: counted(kinds, ({ source }) => source as NonconformitySource),
    byType,
    bySeverity: counted(kinds, ({ severity }) => severity as Severity | null),
    byCategory: hideFew(
      counted(subjects, ({ category }) => category as NonconformityCategory | null),
      { fewest, aboutPeople: (category) => aboutPeople.includes(category) },
    ),
    byTopic: counted(subjects, ({ topic }) => topic as string | null),
    byUnit: counted(units, ({ unit }) => String(unit)),
    receipt: {
      days: receiptDays,
      inTime: countUpTo(receiptDays, receiptGoal.days),
      late: sum(late),
    },
    closing: histogram(closing, 'closingDays'),
    nearMisses: byType.get('nearMiss') ?? 0,
    injured: hideFew(
      counted(hurt, ({ injuredGroup }) => injuredGroup as InjuredGroup | null),
      {
        fewest,
      },
    ),
  }
}

/** The days of a year, or of the years from one to another. */
export function within(field: string, from: number, to = from): Where {
  return {
    and: [
      { [field]: { greater_than_equal: `${String(from)}-01-01` } },
      { [field]: { less_than_equal: `${String(to)}-12-31` } },
    ],
  }
}

function monthsOf(
  days: readonly GroupCount<'reportedDate'>[],
  year: number,
): CaseFigures['byMonth'] {
  const byMonth = counted(days, ({ reportedDate }) => String(reportedDate).slice(0, 7))
  const of = (which: number, month: number): number =>
    byMonth.get(`${String(which)}-${String(month).padStart(2, '0')}`) ?? 0
  return Array.from({ length: 12 }, (_, index) => ({
    now: of(year, index + 1),
    before: of(year - 1, index + 1),
  }))
}

/** How many there are by the number in a field. */
export function histogram<Field extends string>(
  groups: readonly GroupCount<Field>[],
  field: Field,
): Histogram {
  return counted(groups, (values) => Number(values[field]))
}

/** All that was counted. */
export function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((total, { count }) => total + count, 0)
}

/** What was counted, by a key of its values. */
export function counted<Key, Field extends string>(
  groups: readonly GroupCount<Field>[],
  key: (values: GroupCount<Field>['values']) => Key,
): Map<Key, number> {
  const found = new Map<Key, number>()
  for (const { count, values } of groups)
    found.set(key(values), (found.get(key(values)) ?? 0) + count)
  return found
}
