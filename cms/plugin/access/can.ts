import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'
import { today } from '../core/dates.ts'
import { featuresOf } from '../feature.ts'
import { optionsOf } from '../options.ts'
import { differingFor, handedUpCases, keptFromOneself } from './handed-up.ts'
import { principalOf } from './principal.ts'
import { type Reach, reach, reachesNothing, rolesOf } from './rules.ts'
import type { ScopeFilters } from './scopes.ts'
import {
  type ActionOf,
  adminRoles,
  closedToPayload,
  type HseCollection,
  type Operation,
} from './table.ts'

/** May the one who asks do this, and to which documents? The one adapter between the table and Payload. */
export async function can<C extends HseCollection>(
  req: PayloadRequest,
  collection: C,
  action: ActionOf<C>,
): Promise<boolean | Where> {
  const may = await byTable(req, collection, action)
  const { within } = scopesOf(req, collection)
  if (may === false || !within) return may
  return may === true ? within : { and: [within, may] }
}

async function byTable<C extends HseCollection>(
  req: PayloadRequest,
  collection: C,
  action: ActionOf<C>,
): Promise<boolean | Where> {
  const principal = await principalOf(req)
  const reached = reach(principal, collection, action)
  if (reachesNothing(reached)) return false
  const filters = scopesOf(req, collection)
  const { hidden, given } = filters.cases ? await differingFor(req, reached) : noDifference
  const notHidden = filters.cases && hidden.length > 0 ? [filters.cases.notOf(hidden)] : []
  if (reached.all && notHidden.length === 0) return true
  const parts: Where[] = reached.all ? [...notHidden] : []
  if (reached.own && principal.account !== null) {
    const own = filters.own?.({ account: principal.account, person: principal.person })
    if (own) parts.push(own)
  }
  if (reached.units.length > 0 && filters.units) {
    parts.push({ and: [filters.units(reached.units), ...notHidden] })
  }
  if (given.length > 0 && filters.cases) parts.push(filters.cases.of(given))
  if (reached.reAudited && filters.cases) {
    const concerning = (await handedUpCases(req)).map(({ id }) => id)
    const cases = reached.reAudited.filter((each) => !concerning.includes(each))
    if (cases.length > 0) parts.push(filters.cases.of(cases))
  }
  const { accidents } = reached
  if (accidents !== undefined && filters.accidents && filters.cases) {
    const kept = await keptFromOneself(req)
    parts.push({
      and: [
        filters.accidents,
        ...(accidents === 'everywhere' || !filters.units ? [] : [filters.units(accidents)]),
        ...(kept.length > 0 ? [filters.cases.notOf(kept)] : []),
      ],
    })
  }
  if (reached.topics && filters.topics) parts.push(await filters.topics(req, reached.topics))
  if (reached.inForce && filters.inForce) {
    parts.push(filters.inForce(today(optionsOf(req.payload).clock)))
  }
  if (reached.formerReports && filters.formerReports) parts.push(filters.formerReports)
  if (reached.institution && filters.institution) parts.push(filters.institution)
  if (parts.length === 0) return false
  return parts.length === 1 && parts[0] ? parts[0] : { or: parts }
}

function scopesOf({ payload }: PayloadRequest, collection: HseCollection): ScopeFilters {
  return featuresOf(payload).find(({ scopes }) => scopes?.[collection])?.scopes?.[collection] ?? {}
}

const noDifference = { hidden: [], given: [] } as const

/** What someone reaches with an action, for rules that look at the document themselves. */
export async function reachOf<C extends HseCollection>(
  req: PayloadRequest,
  collection: C,
  action: ActionOf<C>,
): Promise<Reach> {
  return reach(await principalOf(req), collection, action)
}

/** True when the one who asks may open the admin. */
export async function mayOpenAdmin(req: PayloadRequest): Promise<boolean> {
  const held = rolesOf(await principalOf(req))
  return adminRoles.some((role) => held.includes(role))
}

/** Payload's access functions for a collection, every operation defined, all from the table; none where it is closed. */
export function accessFor(
  collection: HseCollection,
): Required<
  Pick<
    NonNullable<CollectionConfig['access']>,
    'create' | 'read' | 'update' | 'delete' | 'readVersions' | 'unlock'
  >
> {
  const by =
    (action: Operation): Access =>
    ({ req }) =>
      closedToPayload.includes(collection) ? false : can(req, collection, action)
  return {
    read: by('read'),
    create: async (asked) => (await by('create')(asked)) !== false,
    update: by('update'),
    delete: by('delete'),
    readVersions: by('readVersions'),
    unlock: by('unlock'),
  }
}
