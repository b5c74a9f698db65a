import type { PayloadRequest, TypeWithID } from 'payload'
import { idOf } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import type { Nonconformity } from '../generated-types.ts'
import { differing, type Differing, type HandedUpCase, reachesCase } from './handling.ts'
import { principalOf } from './principal.ts'
import { reach, type Reach } from './rules.ts'
import type { ActionOf, HseCollection } from './table.ts'

const key = 'hseHandedUp'
const namedKey = 'hseNamedCases'
type Context = {
  [key]?: Promise<readonly HandedUpCase[]> | undefined
  [namedKey]?: { readonly person: string; readonly ids: Promise<readonly string[]> } | undefined
}

/** Cases, and those whose deletion takes them out of a case. */
const from = ['nonconformities', 'people', 'units']

/**
 * Every case that concerns a manager. They are few, so they are read by their own index and remembered; whoever writes
 * one within a request calls `forgetHandedUp`. Straight from the database, as the roles are.
 */
export function handedUpCases(req: PayloadRequest): Promise<readonly HandedUpCase[]> {
  const context = req.context as Context
  context[key] ??= remembered(req, { key: 'handed-up', from }, () => load(req)).catch(
    (error: unknown) => {
      // Whoever tries again shall not be given the failure of the first time.
      forgetHandedUp(req)
      throw error
    },
  )
  return context[key]
}

/** Forgets what was read, after a case was written within the request. */
export function forgetHandedUp(req: PayloadRequest): void {
  const context = req.context as Context
  context[key] = undefined
  context[namedKey] = undefined
}

/** Ids of the cases the one who asks is named to handle. They are few, and remembered. */
export async function namedCases(req: PayloadRequest): Promise<readonly string[]> {
  const { person } = await principalOf(req)
  if (person === null) return []
  const context = req.context as Context
  if (context[namedKey]?.person !== person) {
    const what = { key: `named:${person}`, from }
    const ids = remembered(req, what, () => loadNamed(req, person)).catch((error: unknown) => {
      forgetHandedUp(req)
      throw error
    })
    context[namedKey] = { person, ids }
  }
  return context[namedKey].ids
}

/** How the cases that concern a manager change what someone reaches. */
export async function differingFor(req: PayloadRequest, reached: Reach): Promise<Differing> {
  const { all, handedUp, named, units } = reached
  const given = named && !all ? await namedCases(req) : []
  if (!all && !handedUp && units.length === 0) return { hidden: [], given }
  const { person } = await principalOf(req)
  const differs = differing(reached, person, await handedUpCases(req))
  return { ...differs, given: [...new Set([...differs.given, ...given])] }
}

/** Ids of the cases that are kept from the one who asks. */
export async function keptFromOneself(req: PayloadRequest): Promise<string[]> {
  const { person } = await principalOf(req)
  if (person === null) return []
  const cases = await handedUpCases(req)
  return cases.filter(({ withheldFrom }) => withheldFrom.includes(person)).map(({ id }) => id)
}

/**
 * May the one who asks do this with what belongs to a case: where it concerns a manager, the handling unit is asked; and
 * whoever is named to handle it may what that gives.
 */
export async function mayWithCase<C extends HseCollection>(
  req: PayloadRequest,
  right: { readonly collection: C; readonly action: ActionOf<C> },
  found: { readonly id: string; readonly unit: string },
): Promise<boolean> {
  const principal = await principalOf(req)
  const reached = reach(principal, right.collection, right.action)
  if (reached.named && (await namedCases(req)).includes(found.id)) return true
  return reachesCase(reached, principal.person, await asHandled(req, found))
}

/** A case as it is handled: its unit alone where it concerns no manager. */
export async function asHandled(
  req: PayloadRequest,
  found: { readonly id: string; readonly unit: string },
): Promise<HandedUpCase | { readonly unit: string }> {
  const { id, unit } = found
  return (await handedUpCases(req)).find((each) => each.id === id) ?? { unit }
}

async function load(req: PayloadRequest): Promise<readonly HandedUpCase[]> {
  const { docs } = await req.payload.db.find<Nonconformity & TypeWithID>({
    collection: 'nonconformities',
    where: { concernsManager: { equals: true } },
    select: { unit: true, handlingUnit: true, withheldFrom: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(({ id, unit, handlingUnit, withheldFrom }) => ({
    id,
    unit: idOf(unit),
    handlingUnit: handlingUnit ? idOf(handlingUnit) : null,
    withheldFrom: (withheldFrom ?? []).map(idOf),
  }))
}

async function loadNamed(req: PayloadRequest, person: string): Promise<readonly string[]> {
  const { docs } = await req.payload.db.find<Nonconformity & TypeWithID>({
    collection: 'nonconformities',
    where: { namedHandler: { equals: person } },
    select: { number: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.map(({ id }) => id)
}
