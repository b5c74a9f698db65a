import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
  Where,
} from 'payload'
import { forgetPrincipal } from '../access/principal.ts'
import { roleText, type AssignedRole } from '../access/roles.ts'
import { idOf, local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import type { Unit } from '../generated-types.ts'
import { requestPublish } from '../publishing/request.ts'
import { ancestorsOf, assignmentFaults, overlap } from './rules.ts'
import { refusalText } from './text.ts'

type Related = string | { id: string } | null | undefined

/** The stored value where the change does not name the field. */
function changed<T>(data: Partial<T>, original: unknown, field: keyof T): T[keyof T] | undefined {
  return field in data ? data[field] : (original as Partial<T> | undefined)?.[field]
}

/** Keeps a unit's list of the units above it right; refuses a circle. */
export const keepAncestors: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id = String(data['id'] ?? (originalDoc as { id?: string } | undefined)?.id)
  const above = changed<{ parent: Related }>(data, originalDoc, 'parent')
  const parent = above ? idOf(above) : null
  const ancestors = ancestorsOf({ id, parent }, await parentsFrom(req, parent))
  if (ancestors === null) refuse(req, refusalText.belowItself, { field: 'parent' })
  return { ...data, ancestors }
}

/** A unit that moved takes all units below it along. */
export const moveUnitsBelow: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  forgetPrincipal(req)
  if (operation === 'create') return
  const [now, before] = [doc as { parent: Related }, previousDoc as { parent: Related }]
  if ((now.parent ? idOf(now.parent) : null) === (before.parent ? idOf(before.parent) : null))
    return
  await correctAncestors(req)
}

/** Rights are read anew after roles changed within the request. */
export const readRightsAnew: CollectionAfterChangeHook = ({ req }) => {
  forgetPrincipal(req)
}

/**
 * Computes every unit's ancestors from the parents and writes those that are wrong. Also run at boot: without
 * transactions, a move can be cut off between the units.
 * @returns how many units were corrected
 */
export async function correctAncestors(req: PayloadRequest): Promise<number> {
  const units = await local.find(req, 'units', {
    overrideAccess: true,
    select: { parent: true, ancestors: true },
  })
  const parents = new Map(units.map((unit) => [unit.id, unit.parent ? idOf(unit.parent) : null]))
  let corrected = 0
  for (const unit of units) {
    const right = ancestorsOf({ id: unit.id, parent: parents.get(unit.id) ?? null }, parents) ?? []
    const stored = (unit.ancestors ?? []).map(idOf)
    if (right.join() === stored.join()) continue
    // Derived from the parents: written as it is, without a new version that would clash with someone's editing.
    await req.payload.db.updateOne({
      collection: 'units',
      id: unit.id,
      data: { ancestors: right },
      req,
    })
    corrected += 1
  }
  return corrected
}

/** Names, addresses and roles stand on guidelines and among the contacts: a change of them reaches readers by itself. */
export const publishContacts: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { id, version } = doc as { id: string; version: number }
  await requestPublish(req, `${collection.slug}:${id}:${String(version)}`)
}

/** The units from one upwards, each with the unit above it. Few, however many units there are. */
async function parentsFrom(
  req: PayloadRequest,
  lowest: string | null,
): Promise<Map<string, string | null>> {
  const parents = new Map<string, string | null>()
  let above = lowest
  while (above !== null && !parents.has(above)) {
    const unit = await req.payload.db.findOne<Pick<Unit, 'id' | 'parent'>>({
      collection: 'units',
      where: { id: { equals: above } },
      select: { parent: true },
      req,
    })
    const next = unit?.parent ? idOf(unit.parent) : null
    parents.set(above, next)
    above = next
  }
  return parents
}

interface AssignmentData {
  role: AssignedRole
  person: Related
  unit: Related
  safetyArea: Related
  from: string
  to: string | null | undefined
}

/** Refuses a role without its unit or area, one that ends before it begins, and a second line manager at a time. */
export const keepAssignmentRules: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const value = <K extends keyof AssignmentData>(field: K): AssignmentData[K] =>
    changed<AssignmentData>(data, originalDoc, field) as AssignmentData[K]
  const [unit, safetyArea] = [value('unit'), value('safetyArea')]
  const assignment = {
    role: value('role'),
    unit: unit ? idOf(unit) : null,
    safetyArea: safetyArea ? idOf(safetyArea) : null,
    from: value('from'),
    to: value('to') ?? null,
  }
  const fault = assignmentFaults(assignment)[0]
  if (fault) {
    const text = fill(refusalText[fault.code], { role: roleText[assignment.role] })
    refuse(req, text, { field: fault.field, code: fault.code })
  }
  if (assignment.role !== 'lineManager' || assignment.unit === null) return data
  const own = (originalDoc as { id?: string } | undefined)?.id
  const where: Where[] = [
    { role: { equals: 'lineManager' } },
    { unit: { equals: assignment.unit } },
    ...(own ? [{ id: { not_equals: own } }] : []),
  ]
  const others = await local.find(req, 'role-assignments', {
    overrideAccess: true,
    where: { and: where },
  })
  if (others.some((other) => overlap(assignment, { from: other.from, to: other.to ?? null }))) {
    refuse(req, refusalText.secondManager, { field: 'from', code: 'secondManager' })
  }
  return data
}

/** An account belongs to one person at most. The key is unique in the database: empty values would clash on MongoDB. */
export const keepOneAccountEach: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const id = String(data['id'] ?? (originalDoc as { id?: string } | undefined)?.id)
  const account = changed<{ account: Related }>(data, originalDoc, 'account')
  if (!account) return { ...data, accountKey: `none:${id}` }
  const accountKey = idOf(account)
  const taken = await local.count(req, 'people', {
    overrideAccess: true,
    where: { and: [{ accountKey: { equals: accountKey } }, { id: { not_equals: id } }] },
  })
  if (taken > 0) refuse(req, refusalText.accountTaken, { field: 'account', code: 'accountTaken' })
  return { ...data, accountKey }
}
