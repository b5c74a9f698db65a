import type { PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { principalOf } from '../access/principal.ts'
import { rolesOf } from '../access/rules.ts'
import { table } from '../access/table.ts'
import { groupCounts } from '../database/group-counts.ts'
import { today } from '../core/dates.ts'
import { optionsOf } from '../options.ts'
import { endStates } from './rules.ts'
import type {
  NonconformityCategory,
  NonconformitySource,
  NonconformityState,
  Severity,
} from './text.ts'

/** What the register holds, counted. No document and no person is in it. */
export interface Figures {
  readonly total: number
  readonly open: number
  /** Open, and the next step should have been taken. */
  readonly overdue: number
  /** Open, and serious or critical. */
  readonly serious: number
  readonly byState: ReadonlyMap<NonconformityState, number>
  readonly bySource: ReadonlyMap<NonconformitySource, number>
  /** What it is about; null where nobody has assessed it yet. */
  readonly byCategory: ReadonlyMap<NonconformityCategory | null, number>
  readonly bySeverity: ReadonlyMap<Severity | null, number>
  /** By year of the number, newest first. */
  readonly byYear: ReadonlyMap<number, number>
  /** By id of the unit: all, and those still open. */
  readonly byUnit: ReadonlyMap<string, { readonly total: number; readonly open: number }>
  /** By id of the topic. */
  readonly byTopic: ReadonlyMap<string | null, number>
}

/** What to count. */
export interface FiguresAsked {
  /** @default every year */
  readonly year?: number | null
  readonly source?: NonconformitySource | null
}

/**
 * Counts the nonconformities that the one who asks may read or, as top management, may know the number of. Five
 * queries, however large the register is: the database counts.
 * @returns null for someone who may know nothing of them
 */
export async function figures(
  req: PayloadRequest,
  { year = null, source = null }: FiguresAsked = {},
): Promise<Figures | null> {
  const readable = await countable(req)
  if (readable === null) return null
  const asked: Where[] = [
    ...(year === null ? [] : [{ year: { equals: year } }]),
    ...(source === null ? [] : [{ source: { equals: source } }]),
  ]
  const where = { and: [...readable, ...asked] }
  const open: Where = { state: { not_in: [...endStates] } }
  const late: Where = { due: { less_than: today(optionsOf(req.payload).clock) } }
  const collection = 'nonconformities' as const
  const [kinds, subjects, units, years, overdue] = await Promise.all([
    groupCounts(req, { collection, by: ['state', 'source', 'severity'], where }),
    groupCounts(req, { collection, by: ['category', 'topic'], where }),
    groupCounts(req, { collection, by: ['unit', 'state'], where }),
    groupCounts(req, { collection, by: ['year'], where: { and: readable } }),
    groupCounts(req, { collection, by: ['state'], where: { and: [where, open, late] } }),
  ])
  const isOpen = ({ values }: { values: { state: unknown } }): boolean =>
    !endStates.includes(values.state as NonconformityState)
  const byUnit = new Map<string, { total: number; open: number }>()
  for (const each of units) {
    const unit = String(each.values.unit)
    const before = byUnit.get(unit) ?? { total: 0, open: 0 }
    byUnit.set(unit, {
      total: before.total + each.count,
      open: before.open + (isOpen(each) ? each.count : 0),
    })
  }
  const opened = kinds.filter(isOpen)
  return {
    total: sum(kinds),
    open: sum(opened),
    overdue: sum(overdue),
    serious: sum(
      opened.filter(({ values }) => ['serious', 'critical'].includes(String(values.severity))),
    ),
    byState: counted(kinds, ({ values }) => values.state as NonconformityState),
    bySource: counted(kinds, ({ values }) => values.source as NonconformitySource),
    bySeverity: counted(kinds, ({ values }) => values.severity as Severity | null),
    byCategory: counted(subjects, ({ values }) => values.category as NonconformityCategory | null),
    byTopic: counted(subjects, ({ values }) => values.topic as string | null),
    byYear: new Map(
      [...counted(years, ({ values }) => Number(values.year))].sort(
        ([one], [other]) => other - one,
      ),
    ),
    byUnit,
  }
}

/** The filter of the cases that the one who asks may know the number of; null for none. */
export async function countable(req: PayloadRequest): Promise<Where[] | null> {
  const read = await can(req, 'nonconformities', 'read')
  if (read === true) return []
  const rights = table.nonconformities.read
  const mayCount = rolesOf(await principalOf(req)).some((role) => rights[role] === 'figures')
  if (mayCount) return []
  return read === false ? null : [read]
}

function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((total, each) => total + each.count, 0)
}

function counted<Key, Group extends { readonly count: number }>(
  groups: readonly Group[],
  key: (group: Group) => Key,
): Map<Key, number> {
  const found = new Map<Key, number>()
  for (const each of groups) found.set(key(each), (found.get(key(each)) ?? 0) + each.count)
  return found
}
