import type { PayloadRequest } from 'payload'
import { can } from '../../access/can.ts'
import { instant, today } from '../../core/dates.ts'
import { refuse } from '../../core/refuse.ts'
import { isDuplicate } from '../../database/duplicate-key.ts'
import { local } from '../../database/local.ts'
import { isOldVersion } from '../../database/optimistic.ts'
import type { RetentionDecision, RetentionHold } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { type Given, read, refuseFaults } from '../../records/engine.ts'
import { signature } from '../../records/record-step.ts'
import type { RemovableKind } from '../table.ts'
import { decisionInput, holdInput } from './input.ts'
import { decisionFaults, yearsIn } from './rules.ts'
import { retentionRefusalText } from './text.ts'

const system = { overrideAccess: true } as const

/**
 * Enters what the institution has decided about how long a kind of record is kept.
 * @param version of the decision that was shown; 0 where there was none
 * @throws Refusal 403 without the right; naming the field; 409 where someone else has changed it
 */
export async function decideRetention(
  req: PayloadRequest,
  { kind, version, ...given }: Given & { readonly kind: RemovableKind; readonly version: number },
): Promise<RetentionDecision> {
  await refuseUnlessDirector(req)
  const values = await read(req, decisionInput, given, retentionRefusalText)
  const day = today(optionsOf(req.payload).clock)
  refuseFaults(req, decisionFaults(values, day), retentionRefusalText)
  const data = { ...values, years: yearsIn(values.years) ?? null }
  const stands = await decisionOf(req, kind)
  if ((stands?.version ?? 0) !== version) refuseChanged(req)
  try {
    return stands
      ? await local.update(req, 'retention-decisions', stands.id, { ...data, version }, system)
      : await local.create(req, 'retention-decisions', { key: kind, kind, ...data }, system)
  } catch (error) {
    if (isOldVersion(error) || isDuplicate(error)) refuseChanged(req)
    throw error
  }
}

/** What is decided about a kind of record, or null. */
export async function decisionOf(
  req: PayloadRequest,
  kind: RemovableKind,
): Promise<RetentionDecision | null> {
  const where = { key: { equals: kind } }
  const [found] = await local.find(req, 'retention-decisions', { ...system, where, limit: 1 })
  return found ?? null
}

/** What is decided about each kind of record, of those something is. */
export async function decisions(
  req: PayloadRequest,
): Promise<ReadonlyMap<string, RetentionDecision>> {
  const found = await local.find(req, 'retention-decisions', system)
  return new Map(found.map((each) => [each.key, each]))
}

/** A record by what it is and its id. */
export interface RecordOfKind {
  readonly kind: RemovableKind
  readonly id: string
  readonly number: string
}

/**
 * Holds a record back: it is not removed, whatever its period. Once; held twice, it keeps the first reason.
 * @throws Refusal 403 without the right; naming the field
 */
export async function holdBack(
  req: PayloadRequest,
  { id, kind, number, ...given }: RecordOfKind & Given,
): Promise<RetentionHold> {
  await refuseUnlessDirector(req)
  const { reason } = await read(req, holdInput, given, retentionRefusalText)
  const key = `${kind}:${id}`
  const there = await holdOf(req, { kind, id })
  if (there) return there
  const { name } = await signature(req)
  const at = instant(optionsOf(req.payload).clock)
  try {
    const data = { key, kind, record: id, number, reason, at, name }
    return await local.create(req, 'retention-holds', data, system)
  } catch (error) {
    const first = await holdOf(req, { kind, id })
    if (first === null) throw error
    return first
  }
}

/**
 * Lets go of a record that was held back; of one that was not, nothing happens.
 * @throws Refusal 403 without the right; 404 where there is no such record
 */
export async function letGo(
  req: PayloadRequest,
  record: Pick<RecordOfKind, 'kind' | 'id'>,
): Promise<void> {
  await refuseUnlessDirector(req)
  const { id, kind } = record
  if ((await local.count(req, kind, { ...system, where: { id: { equals: id } } })) === 0) {
    refuse(req, retentionRefusalText.gone, { status: 404, code: 'gone' })
  }
  const held = await holdOf(req, record)
  if (held) await local.delete(req, 'retention-holds', held.id, system)
}

/** Why a record is held back, or null. */
export async function holdOf(
  req: PayloadRequest,
  { id, kind }: Pick<RecordOfKind, 'kind' | 'id'>,
): Promise<RetentionHold | null> {
  const where = { key: { equals: `${kind}:${id}` } }
  const [found] = await local.find(req, 'retention-holds', { ...system, where, limit: 1 })
  return found ?? null
}

/** @throws Refusal 403 for everybody but the HSE director */
export async function refuseUnlessDirector(req: PayloadRequest): Promise<void> {
  if ((await can(req, 'retention-decisions', 'decide')) === true) return
  refuse(req, retentionRefusalText.notAllowed, { status: 403, code: 'notAllowed' })
}

function refuseChanged(req: PayloadRequest): never {
  refuse(req, retentionRefusalText.changed, { status: 409, code: 'conflict' })
}
