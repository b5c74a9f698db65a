import type { PayloadRequest, Where } from 'payload'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { Objective } from '../generated-types.ts'
import { receivedInTime, receivedLate } from '../nonconformities/conditions.ts'
import { optionsOf } from '../options.ts'
import type { UnitOfYear } from '../year/figures.ts'
import { casesInGroups } from '../year/handled-counts.ts'
import { loadYear } from '../year/load-year.ts'
import { type IndicatorFacts, indicatorValue, type Receipts, withBelow } from './indicators.ts'
import { keptObjectives } from './kept.ts'
import { isKept, isRunning, periodOf } from './rules.ts'

/** What is counted of objectives as they stand today. */
export interface CurrentValues {
  /**
   * What an objective's indicator shows for a unit and those below it; null where nothing is counted.
   * @param unit id of the unit
   */
  of(objective: Pick<Objective, 'indicator'>, unit: string): number | null
}

/**
 * Counts what the indicators of some objectives of one period show, for any unit. Where none is counted, nothing is
 * read; otherwise in a number of queries that does not grow.
 */
export async function currentValues(
  req: PayloadRequest,
  objectives: readonly Pick<Objective, 'indicator'>[],
  label: string,
): Promise<CurrentValues> {
  const indicators = new Set(objectives.map(({ indicator }) => indicator))
  indicators.delete('byHand')
  if (indicators.size === 0) return { of: () => null }
  const period = periodOf(label)
  const [year, receipts, nearMisses] = await Promise.all([
    loadYear(req, 'all', period),
    indicators.has('receivedInTime') ? receiptsIn(req, period) : new Map<string, Receipts>(),
    indicators.has('nearMisses') ? nearMissesIn(req, period) : new Map<string, number>(),
  ])
  const facts: IndicatorFacts = { year, receipts, nearMisses }
  return {
    of: ({ indicator }, unit) => indicatorValue(indicator, facts, withBelow(year, unit)),
  }
}

/** The days a period has. */
interface Days {
  readonly from: string
  readonly to: string
}

const reportedIn = ({ from, to }: Days): Where => ({
  and: [{ reportedDate: { greater_than_equal: from } }, { reportedDate: { less_than_equal: to } }],
})

async function nearMissesIn(req: PayloadRequest, days: Days): Promise<Map<string, number>> {
  const where = { and: [reportedIn(days), { type: { equals: 'nearMiss' } }] }
  const counts = new Map<string, number>()
  for (const { count, unit } of await casesInGroups(req, { wanted: 'all', by: [], where })) {
    counts.set(unit, (counts.get(unit) ?? 0) + count)
  }
  return counts
}

async function receiptsIn(req: PayloadRequest, days: Days): Promise<Map<string, Receipts>> {
  const day = today(optionsOf(req.payload).clock)
  const within = reportedIn(days)
  const count = (where: Where) =>
    casesInGroups(req, { wanted: 'all', by: [], where: { and: [within, where] } })
  const [inTime, late] = await Promise.all([count(receivedInTime), count(receivedLate(day))])
  const receipts = new Map<string, Receipts>()
  const add = (unit: string, more: Partial<Receipts>): void => {
    const before = receipts.get(unit) ?? { inTime: 0, late: 0 }
    receipts.set(unit, {
      inTime: before.inTime + (more.inTime ?? 0),
      late: before.late + (more.late ?? 0),
    })
  }
  for (const { count: many, unit } of inTime) add(unit, { inTime: many })
  for (const { count: many, unit } of late) add(unit, { late: many })
  return receipts
}

/** An objective in the overview of a unit. */
export interface OverviewObjective {
  readonly objective: Objective
  /** The one of the year before that it follows. */
  readonly former: Objective | null
  /** What is counted today, for the unit whose objective it is. Null once its result is set, or where nothing is counted. */
  readonly current: number | null
  /** The same for the unit that looks at it, where it is another. */
  readonly here: number | null
}

/** The objectives of one unit: those it inherits, by the unit they come from, the topmost first, and its own. */
export interface UnitObjectives {
  readonly inherited: readonly {
    readonly unit: string
    readonly objectives: readonly OverviewObjective[]
  }[]
  readonly own: readonly OverviewObjective[]
}

/**
 * The objectives a unit has in a period, with those of the units above it. Read as the system: whoever reads what a unit
 * aims at reads what it inherits.
 */
export async function objectivesOfUnit(
  req: PayloadRequest,
  unit: Pick<UnitOfYear, 'id' | 'ancestors'>,
  label: string,
): Promise<UnitObjectives> {
  const line = [...unit.ancestors].reverse()
  const kept = await keptObjectives(req, unit, label)
  const follows = kept.flatMap((each) => (each.follows ? [idOf(each.follows)] : []))
  const [before, values] = await Promise.all([
    follows.length === 0
      ? []
      : local.find(req, 'objectives', { overrideAccess: true, where: { id: { in: follows } } }),
    currentValues(req, kept.filter(isRunning), label),
  ])
  const former = new Map(before.map((each) => [each.id, each]))
  const shown = (objective: Objective): OverviewObjective => {
    const at = idOf(objective.unit)
    const counts = isRunning(objective)
    return {
      objective,
      former: objective.follows ? (former.get(idOf(objective.follows)) ?? null) : null,
      current: counts ? values.of(objective, at) : null,
      here: counts && at !== unit.id ? values.of(objective, unit.id) : null,
    }
  }
  const of = (id: string): OverviewObjective[] =>
    kept.filter((each) => idOf(each.unit) === id).map(shown)
  return {
    inherited: line
      .map((id) => ({ unit: id, objectives: of(id) }))
      .filter(({ objectives }) => objectives.length > 0),
    own: of(unit.id),
  }
}

/** Objectives of a unit in the period before that have a follow-up in none of this one. */
export async function objectivesToTakeOver(
  req: PayloadRequest,
  unit: string,
  { before, label }: { readonly before: string; readonly label: string },
): Promise<Objective[]> {
  const found = await local.find(req, 'objectives', {
    overrideAccess: true,
    where: { and: [{ unit: { equals: unit } }, { period: { in: [before, label] } }] },
    sort: 'serial',
  })
  const taken = new Set(
    found.flatMap(({ follows, period }) => (period === label && follows ? [idOf(follows)] : [])),
  )
  return found.filter((each) => each.period === before && isKept(each) && !taken.has(each.id))
}
