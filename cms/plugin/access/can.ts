import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'
import { today } from '../core/dates.ts'
import { optionsOf } from '../options.ts'
import { differingFor } from './handed-up.ts'
import { principalOf } from './principal.ts'
import { type Reach, reach, reachesNothing, rolesOf } from './rules.ts'
import { type ActionOf, adminRoles, type HseCollection, type Operation } from './table.ts'

/** How the scopes of the table become filters for one collection. A scope it has no filter for reaches nothing. */
export interface ScopeFilters {
  own?(who: { account: string; person: string | null }): Where | null
  units?(units: readonly string[]): Where
  inForce?(day: string): Where
  /** The filter of what belongs to these cases, and of what belongs to none of them. */
  cases?: { of(ids: readonly string[]): Where; notOf(ids: readonly string[]): Where }
}

const ofCase = {
  of: (ids: readonly string[]): Where => ({ nonconformity: { in: [...ids] } }),
  notOf: (ids: readonly string[]): Where => ({ nonconformity: { not_in: [...ids] } }),
}

/** Filters per collection, for the scopes that its row in the table uses. */
export const scopeFilters: Partial<Record<HseCollection, ScopeFilters>> = {
  people: { own: ({ person }) => (person === null ? null : { id: { equals: person } }) },
  'role-assignments': {
    own: ({ person }) => (person === null ? null : { person: { equals: person } }),
    units: (units) => ({
      or: [{ unit: { in: [...units] } }, { 'safetyArea.units': { in: [...units] } }],
    }),
  },
  accounts: { own: ({ account }) => ({ id: { equals: account } }) },
  guidelines: {
    units: (units) => ({ ownerUnit: { in: [...units] } }),
    inForce: () => ({ firstPublished: { exists: true } }),
  },
  editions: {
    units: (units) => ({ 'guideline.ownerUnit': { in: [...units] } }),
    inForce: (day) => ({
      and: [
        { state: { equals: 'published' } },
        { validFrom: { less_than_equal: day } },
        { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: day } }] },
      ],
    }),
  },
  'hse-processes': { units: (units) => ({ unit: { in: [...units] } }) },
  nonconformities: {
    own: ({ person }) => (person === null ? null : { reporter: { equals: person } }),
    units: (units) => ({ unit: { in: [...units] } }),
    cases: {
      of: (ids) => ({ id: { in: [...ids] } }),
      notOf: (ids) => ({ id: { not_in: [...ids] } }),
    },
  },
  measures: {
    own: ({ person }) => (person === null ? null : { responsible: { equals: person } }),
    units: (units) => ({ unit: { in: [...units] } }),
    cases: ofCase,
  },
  attachments: {
    own: ({ account }) => ({ uploadedBy: { equals: account } }),
    units: (units) => ({
      or: [{ 'nonconformity.unit': { in: [...units] } }, { 'process.unit': { in: [...units] } }],
    }),
    cases: ofCase,
  },
  'audit-log': {
    cases: {
      of: (ids) => ({ document: { in: [...ids] } }),
      notOf: (ids) => ({ document: { not_in: [...ids] } }),
    },
  },
  media: { own: ({ account }) => ({ createdBy: { equals: account } }) },
}

/** May the one who asks do this, and to which documents? The one adapter between the table and Payload. */
export async function can<C extends HseCollection>(
  req: PayloadRequest,
  collection: C,
  action: ActionOf<C>,
): Promise<boolean | Where> {
  const principal = await principalOf(req)
  const reached = reach(principal, collection, action)
  if (reachesNothing(reached)) return false
  const filters: ScopeFilters = scopeFilters[collection] ?? {}
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
  if (reached.inForce && filters.inForce) {
    parts.push(filters.inForce(today(optionsOf(req.payload).clock)))
  }
  if (parts.length === 0) return false
  return parts.length === 1 && parts[0] ? parts[0] : { or: parts }
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

/** Payload's access functions for a collection, every operation defined, all from the table. */
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
      can(req, collection, action)
  return {
    read: by('read'),
    create: async ({ req }) => (await can(req, collection, 'create')) !== false,
    update: by('update'),
    delete: by('delete'),
    readVersions: by('readVersions'),
    unlock: by('unlock'),
  }
}
