import type { CollectionAfterChangeHook, PayloadRequest, Where } from 'payload'
import { today } from '../../core/dates.ts'
import type { ClosedDays } from '../../core/working-days.ts'
import type { Correction } from '../../corrections/correction.ts'
import { idOf, local } from '../../database/local.ts'
import { updateWhere } from '../../database/update-where.ts'
import type { Measure, Nonconformity } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { dueKeys } from '../list.ts'
import { closedDaysOf } from '../../settings/closed-days-of.ts'
import type { NonconformityState } from '../text.ts'
import { type DeadlineBasis, deadlineFacts, dueAfter } from './facts.ts'
import { type DeadlineFacts, dueDate, isDecided, type MeasureOfCase } from './rules.ts'

/** A stored case as far as its deadline goes. */
const read = {
  state: true,
  source: true,
  type: true,
  reportedType: true,
  severity: true,
  injury: true,
  seriousInjury: true,
  reportedDate: true,
  dueFrom: true,
  askAgain: true,
  due: true,
  version: true,
  steps: { step: true, at: true },
} as const
/** What the deadline of a case is counted from, beside the case. */
export async function deadlineBasis(
  req: PayloadRequest,
  { id }: Pick<Nonconformity, 'id'>,
): Promise<DeadlineBasis> {
  const measures = await measuresOf(req, [id])
  return { measures: measures.get(id) ?? [], closed: await closedDaysOf(req) }
}

/** Deadline of a case that is about to be made. */
export async function dueOfNew(
  req: PayloadRequest,
  made: Pick<DeadlineFacts, 'state' | 'source' | 'type' | 'severity' | 'injury' | 'since'>,
): Promise<string | null> {
  const facts = { ...made, dueFrom: null, correctedOn: null, measures: [] }
  return dueDate(facts, await closedDaysOf(req))
}

/** A case is due when the measures that are left of it are: rewritten with each step of one, in its transaction. */
export const keepDueOfCase: CollectionAfterChangeHook<Measure> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const before = previousDoc as Partial<Measure> | undefined
  const cases = [doc.nonconformity, before?.nonconformity].flatMap((each) =>
    each ? [idOf(each)] : [],
  )
  const decided =
    isDecided(doc) || (before?.state !== undefined && isDecided({ state: before.state }))
  for (const id of new Set(cases)) await settleDue(req, id, decided)
}

/** States whose deadline follows from the case itself until a measure is decided. */
const beforeWork: readonly NonconformityState[] = ['reported', 'received', 'assessed']

async function settleDue(req: PayloadRequest, id: string, decided: boolean): Promise<void> {
  const [found] = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { id: { equals: id } },
    select: read,
  })
  if (!found) return
  // A deadline that somebody was told of stays where no measure is decided, or was.
  if (found.due && !decided && beforeWork.includes(found.state)) return
  const due = dueAfter(found, await deadlineBasis(req, found))
  if (due !== (found.due ?? null)) await write(req, found, withDue(found, { due }))
}

/** Cases under work, or waiting for it: those whose deadline may follow from a measure. */
const followed: Where = { state: { in: ['assessed', 'inProgress'] } }

/**
 * Gives open cases of before the deadline that follows from their measures, and serious findings that had none one that
 * counts from today: nobody was told of an earlier one. Deadlines that somebody was told of stay.
 */
export const dueOfCases: Correction<'nonconformities'> = {
  key: 'nonconformities:due-by-severity',
  collection: 'nonconformities',
  where: followed,
  select: read,
  changes: changesOf,
}

/** A crash cuts off the last writes at most. */
const lastWritten = 200

/**
 * Completes what a crash cut off between a measure and its case, where the database has no transactions: the cases of the
 * measures that were written last.
 * @returns how many cases were given another deadline
 */
export async function completeDue(req: PayloadRequest): Promise<number> {
  const measures = await local.find(req, 'measures', {
    overrideAccess: true,
    where: { nonconformity: { exists: true } },
    sort: '-updatedAt',
    limit: lastWritten,
    select: { nonconformity: true },
  })
  const ids = measures.flatMap(({ nonconformity }) => (nonconformity ? [idOf(nonconformity)] : []))
  const found = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { and: [{ id: { in: [...new Set(ids)] } }, followed] },
    select: read,
  })
  const changes = await changesOf(req, found)
  for (const each of found) {
    const change = changes.get(each.id)
    if (change) await write(req, each, change)
  }
  return changes.size
}

/** What is to be written of cases, by id; those that are right are left out. */
async function changesOf(
  req: PayloadRequest,
  cases: readonly Nonconformity[],
): Promise<Map<string, Partial<Nonconformity>>> {
  const closed = await closedDaysOf(req)
  const day = today(optionsOf(req.payload).clock)
  const measures = await measuresOf(
    req,
    cases.map(({ id }) => id),
  )
  const changes = new Map<string, Partial<Nonconformity>>()
  for (const each of cases) {
    const change = changeOf(each, measures.get(each.id) ?? [], { closed, day })
    if (change !== null) changes.set(each.id, withDue(each, change))
  }
  return changes
}

function changeOf(
  found: Nonconformity,
  measures: readonly MeasureOfCase[],
  { closed, day }: { readonly closed: readonly ClosedDays[]; readonly day: string },
): Partial<Nonconformity> | null {
  const stored = found.due ?? null
  const followsMeasures = found.state === 'inProgress' || measures.some(isDecided)
  if (stored !== null && !followsMeasures) return null
  const due = dueDate(deadlineFacts(found, measures), closed)
  if (due === stored) return null
  if (stored !== null || due === null || due >= day || measures.some(isDecided)) return { due }
  const change = { dueFrom: day }
  return { ...change, due: dueDate(deadlineFacts(found, measures, change), closed) }
}

async function measuresOf(
  req: PayloadRequest,
  cases: readonly string[],
): Promise<Map<string, MeasureOfCase[]>> {
  const found = await local.find(req, 'measures', {
    overrideAccess: true,
    // What comes back by itself goes on after the case.
    where: { and: [{ nonconformity: { in: [...cases] } }, { follows: { exists: false } }] },
    select: { nonconformity: true, state: true, deadline: true, doneDate: true },
  })
  const byCase = new Map<string, MeasureOfCase[]>()
  for (const { nonconformity, state, deadline, doneDate } of found) {
    if (!nonconformity) continue
    const measure = { state, deadline: deadline ?? null, doneDate: doneDate ?? null }
    byCase.set(idOf(nonconformity), [...(byCase.get(idOf(nonconformity)) ?? []), measure])
  }
  return byCase
}

/** A deadline, and where it puts the case in lists: what is written past the hooks of a save tells it by itself. */
function withDue(
  { state }: Pick<Nonconformity, 'state'>,
  change: Partial<Nonconformity>,
): Partial<Nonconformity> {
  return { ...change, ...dueKeys(state, change.due ?? null) }
}

/** Derived from what is stored: written as it is, without a new version that would clash with someone's step. */
function write(
  req: PayloadRequest,
  { id, version }: Pick<Nonconformity, 'id' | 'version'>,
  data: Partial<Nonconformity>,
): Promise<boolean> {
  const where = { and: [{ id: { equals: id } }, { version: { equals: version } }] }
  return updateWhere(req.payload.db, { collection: 'nonconformities', where, data, req })
}
