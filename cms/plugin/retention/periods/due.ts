import type { PayloadRequest, Where } from 'payload'
import { today } from '../../core/dates.ts'
import { local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import type { RemovableKind } from '../table.ts'
import type { RecordOfKind } from './decide.ts'
import { endedBy } from './rules.ts'

/**
 * When a kind of record ended. Where no day is kept, its last change counts: that is never too early.
 */
const ends: Readonly<
  Record<RemovableKind, { readonly field: 'closedDate' | 'updatedAt'; readonly ended: Where }>
> = {
  'hse-processes': { field: 'closedDate', ended: { state: { equals: 'closed' } } },
  'compliance-evaluations': { field: 'updatedAt', ended: { state: { equals: 'approved' } } },
  'unit-reports': { field: 'updatedAt', ended: { state: { equals: 'accepted' } } },
  audits: { field: 'updatedAt', ended: { state: { in: ['closed', 'cancelled'] } } },
  inspections: { field: 'updatedAt', ended: { state: { equals: 'closed' } } },
  nonconformities: { field: 'closedDate', ended: { state: { in: ['closed', 'rejected'] } } },
  measures: { field: 'updatedAt', ended: { state: { in: ['verified', 'cancelled'] } } },
  'work-stops': { field: 'updatedAt', ended: { state: { in: ['lifted', 'decided'] } } },
  enquiries: { field: 'updatedAt', ended: { state: { equals: 'closed' } } },
  'unit-documents': { field: 'updatedAt', ended: { state: { equals: 'withdrawn' } } },
  'delegated-tasks': { field: 'updatedAt', ended: { state: { equals: 'ended' } } },
  objectives: {
    field: 'updatedAt',
    ended: { state: { in: ['reached', 'partly', 'notReached', 'dropped'] } },
  },
  proposals: { field: 'updatedAt', ended: { state: { in: ['taken', 'declined'] } } },
}

/** A record whose period has passed. */
export interface DueRecord extends RecordOfKind {
  /** Day it ended, `YYYY-MM-DD`. */
  readonly ended: string
  /** Why it is held back, or null. */
  readonly held: string | null
}

/** Records of a kind whose period has passed, the oldest first, as the one who asks may read them. */
export async function dueOf(
  req: PayloadRequest,
  kind: RemovableKind,
  { years, limit, page = 1 }: { years: number; limit: number; page?: number },
): Promise<{ readonly records: readonly DueRecord[]; readonly total: number }> {
  const { field } = ends[kind]
  const where = whereDue(req, kind, years)
  const found = await local.page(req, kind, {
    overrideAccess: false,
    where,
    sort: [field, 'id'],
    limit,
    page,
  })
  const ids = found.docs.map(({ id }) => id)
  const holds = await local.find(req, 'retention-holds', {
    overrideAccess: true,
    where: { and: [{ kind: { equals: kind } }, { record: { in: ids } }] },
  })
  const reasons = new Map(holds.map(({ reason, record }) => [record, reason]))
  return {
    total: found.total,
    records: found.docs.map((each) => ({
      kind,
      id: each.id,
      number: each.number,
      ended: endOf(kind, each),
      held: reasons.get(each.id) ?? null,
    })),
  }
}

/** How many records of a kind have passed their period, of those the one who asks may read. */
export async function countDue(
  req: PayloadRequest,
  kind: RemovableKind,
  years: number,
): Promise<number> {
  return local.count(req, kind, { overrideAccess: false, where: whereDue(req, kind, years) })
}

/** Which records have passed their period. */
export function whereDue(req: PayloadRequest, kind: RemovableKind, years: number): Where {
  const { ended, field } = ends[kind]
  const last = endedBy(today(optionsOf(req.payload).clock), years)
  const before =
    field === 'closedDate' ? { less_than_equal: last } : { less_than: `${last}T00:00:00.000Z` }
  return { and: [ended, { [field]: { exists: true } }, { [field]: before }] }
}

function endOf(kind: RemovableKind, found: { updatedAt: string; closedDate?: unknown }): string {
  const { closedDate, updatedAt } = found
  return ends[kind].field === 'closedDate' && typeof closedDate === 'string'
    ? closedDate
    : updatedAt.slice(0, 10)
}
