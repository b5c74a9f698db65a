import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { civilDay, today } from '../../core/dates.ts'
import type { ClosedDays } from '../../core/working-days.ts'
import { idOf, local } from '../../database/local.ts'
import { updateWhere } from '../../database/update-where.ts'
import type { Measure, Nonconformity } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { closedDaysOf } from '../../settings/closed-days-of.ts'
import { basisOf } from '../at.ts'
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
  due: true,
  version: true,
  steps: { step: true, at: true },
} as const
type Case = Pick<Nonconformity, Exclude<keyof typeof read, 'due' | 'version'>>

/** What a step changes of it, beside its fields: what its line in the history will say once it is taken. */
type Change = Partial<Case> & Partial<Pick<DeadlineFacts, 'since' | 'correctedOn'>>

/** Deadline of a case's next step as it will be once these changes are made; measures as they stand. */
export async function dueOf(
  req: PayloadRequest,
  found: Case & { readonly id: string },
  change: Change = {},
): Promise<string | null> {
  const measures = await measuresOf(req, [found.id])
  return dueDate(factsOf(found, measures.get(found.id) ?? [], change), await closedDaysOf(req))
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
  for (const id of new Set(cases)) await settleDue(req, id)
}

async function settleDue(req: PayloadRequest, id: string): Promise<void> {
  const [found] = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { id: { equals: id } },
    select: read,
  })
  if (!found) return
  const due = await dueOf(req, found)
  if (due !== (found.due ?? null)) await write(req, found, { due })
}

/** How many cases are looked at together. */
const batch = 200

/**
 * Gives open cases the deadline that follows from their measures, and serious findings that have none one that counts
 * from today: nobody was told of an earlier one. Deadlines that somebody was told of stay. Run again it finds nothing to
 * do, and it completes what a crash cut off between a measure and its case.
 * @returns how many cases were given another deadline
 */
export async function fillDueOfCases(req: PayloadRequest): Promise<number> {
  const closed = await closedDaysOf(req)
  const day = today(optionsOf(req.payload).clock)
  let filled = 0
  for (let last = ''; ;) {
    const found = await local.find(req, 'nonconformities', {
      overrideAccess: true,
      where: {
        and: [{ state: { in: ['assessed', 'inProgress'] } }, { id: { greater_than: last } }],
      },
      sort: 'id',
      limit: batch,
      select: read,
    })
    const measures = await measuresOf(
      req,
      found.map(({ id }) => id),
    )
    for (const each of found) {
      const change = changeOf(each, measures.get(each.id) ?? [], { closed, day })
      if (change !== null && (await write(req, each, change))) filled += 1
    }
    if (found.length < batch) return filled
    last = found.at(-1)?.id ?? ''
  }
}

function changeOf(
  found: Nonconformity,
  measures: readonly MeasureOfCase[],
  { closed, day }: { readonly closed: readonly ClosedDays[]; readonly day: string },
): Partial<Nonconformity> | null {
  const stored = found.due ?? null
  const followsMeasures = found.state === 'inProgress' || measures.some(isDecided)
  if (stored !== null && !followsMeasures) return null
  const due = dueDate(factsOf(found, measures), closed)
  if (due === stored) return null
  if (stored !== null || due === null || due >= day || measures.some(isDecided)) return { due }
  const change = { dueFrom: day }
  return { ...change, due: dueDate(factsOf(found, measures, change), closed) }
}

function factsOf(
  found: Case,
  measures: readonly MeasureOfCase[],
  { since, correctedOn, ...fields }: Change = {},
): DeadlineFacts {
  const changed = { ...found, ...fields }
  const { state, source, type, reportedType, severity, injury, seriousInjury } = changed
  return {
    state,
    source,
    type,
    reportedType,
    severity: severity ?? null,
    injury,
    seriousInjury,
    since: since ?? basisOf(found),
    dueFrom: judgedOn(changed),
    correctedOn: correctedOn ?? lastStepOn(found, ['checkEffect']),
    measures,
  }
}

/** Day a case was found to be as serious as it is; null before anybody has judged it. */
export function judgedOn(found: Pick<Nonconformity, 'dueFrom' | 'steps'>): string | null {
  return found.dueFrom ?? lastStepOn(found, ['assess', 'register'])
}

function lastStepOn(
  { steps }: Pick<Nonconformity, 'steps'>,
  which: readonly string[],
): string | null {
  const at = steps?.findLast(({ step }) => which.includes(step))?.at
  return at ? civilDay(at) : null
}

async function measuresOf(
  req: PayloadRequest,
  cases: readonly string[],
): Promise<Map<string, MeasureOfCase[]>> {
  const found = await local.find(req, 'measures', {
    overrideAccess: true,
    where: { nonconformity: { in: [...cases] } },
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

/** Derived from what is stored: written as it is, without a new version that would clash with someone's step. */
function write(
  req: PayloadRequest,
  { id, version }: Pick<Nonconformity, 'id' | 'version'>,
  data: Partial<Nonconformity>,
): Promise<boolean> {
  const where = { and: [{ id: { equals: id } }, { version: { equals: version } }] }
  return updateWhere(req.payload.db, { collection: 'nonconformities', where, data, req })
}
