import type { PayloadRequest, Where } from 'payload'
import { rightsTo, type Scope } from '../access/table.ts'
import { today } from '../core/dates.ts'
import { type Documents, idOf, local } from '../database/local.ts'
import { featuresOf } from '../feature.ts'
import type { CommitteeItem } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import type { CommitteeOf } from './members.ts'

/** Kinds of records an item of a committee can be about, as far as the committee reads them. */
export const linkable = [
  'nonconformities',
  'inspections',
  'inspection-orders',
  'audits',
  'unit-reports',
  'reports',
  'management-reviews',
] as const
export type Linkable = (typeof linkable)[number]

/** A record an item can be about. */
export interface LinkedRecord {
  readonly kind: Linkable
  readonly id: string
  readonly number: string
  /** What it is called; null where its number says it. */
  readonly title: { readonly words: string; readonly language: 'nb' | 'en' | 'nn' } | null
}

/** How many of each kind are offered, the newest first. */
const offered = 40

/** What an item of a committee can be about: what both the committee and the one who asks may read, the newest of each kind. */
export async function linkableRecords(
  req: PayloadRequest,
  of: CommitteeOf,
): Promise<readonly LinkedRecord[]> {
  const found = await Promise.all(linkable.map((kind) => readBoth(req, kind, of, null)))
  return found.flat()
}

/** The record with this id or number, where both the committee and the one who asks may read it; null otherwise. */
export async function linkableRecord(
  req: PayloadRequest,
  of: CommitteeOf,
  given: string,
): Promise<LinkedRecord | null> {
  const found = await Promise.all(linkable.map((kind) => readBoth(req, kind, of, given)))
  return found.flat()[0] ?? null
}

/**
 * The records some items are about, by id, for whoever may read them; the others are left out, and nobody learns that
 * there are any. One query for each kind.
 */
export async function linkedRecords(
  req: PayloadRequest,
  items: readonly Pick<CommitteeItem, 'linkedKind' | 'linked'>[],
): Promise<ReadonlyMap<string, LinkedRecord>> {
  const found = await Promise.all(
    linkable.map(async (kind) => {
      const ids = items.flatMap(({ linked, linkedKind }) =>
        linkedKind === kind && linked ? [linked] : [],
      )
      if (ids.length === 0) return []
      const records = await local.find(req, kind, {
        overrideAccess: false,
        where: { id: { in: [...new Set(ids)] } },
      })
      return records.map((each) => named(kind, each))
    }),
  )
  return new Map(found.flat().map((each) => [each.id, each]))
}

async function readBoth(
  req: PayloadRequest,
  kind: Linkable,
  of: CommitteeOf,
  given: string | null,
): Promise<LinkedRecord[]> {
  const reads = await readByCommittee(req, kind, of)
  if (reads === null) return []
  const found = await local.find(req, kind, {
    overrideAccess: false,
    where:
      given === null
        ? reads
        : { and: [{ or: [{ id: { equals: given } }, { number: { equals: given } }] }, reads] },
    sort: '-serial',
    limit: offered,
  })
  return found.map((each) => named(kind, each))
}

function named(kind: Linkable, record: Documents[Linkable]): LinkedRecord {
  const title =
    'title' in record && record.title ? { words: record.title, language: record.language } : null
  return { kind, id: record.id, number: record.number, title }
}

/** What the members of a committee read of a kind, by the access table; null for nothing. */
async function readByCommittee(
  req: PayloadRequest,
  kind: Linkable,
  { committee, unit }: CommitteeOf,
): Promise<Where | null> {
  if (committee === 'lmu') return null
  const scope = rightsTo(kind, 'read')[committee === 'amu' ? 'amuMember' : 'lamuMember']
  if (scope === undefined || scope === 'none') return null
  const filters = featuresOf(req.payload).find(({ scopes }) => scopes?.[kind])?.scopes?.[kind] ?? {}
  const below = async (): Promise<Where> =>
    committee === 'amu' || !filters.units ? {} : filters.units(await unitsBelow(req, idOf(unit)))
  const day = today(optionsOf(req.payload).clock)
  const byScope: Partial<Record<Scope, () => Promise<Where | null> | Where | null>> = {
    all: () => ({}),
    inForce: () => filters.inForce?.(day) ?? null,
    ownUnits: below,
    ownUnit: below,
    accidents: async () => (filters.accidents ? { and: [filters.accidents, await below()] } : null),
  }
  return (await byScope[scope]?.()) ?? null
}

/** A unit and all below it. As the system. */
export async function unitsBelow(req: PayloadRequest, unit: string): Promise<string[]> {
  const found = await local.find(req, 'units', {
    overrideAccess: true,
    where: { ancestors: { in: [unit] } },
    select: { code: true },
  })
  return [unit, ...found.map(({ id }) => id)]
}
