import type { PayloadRequest } from 'payload'
import { collections } from '../access/table.ts'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { record } from './hooks.ts'
import { auditKey } from './rules.ts'

/** Documents saved this long before the boot are looked at, in hours. */
const lookBack = 48

/**
 * Adds entries that a crash cut off: without transactions, a document can be saved and its entry not.
 * @returns how many were added
 */
export async function completeTrail(req: PayloadRequest): Promise<number> {
  const { accounts, clock } = optionsOf(req.payload)
  const since = clock().subtract({ hours: lookBack }).toString({ smallestUnit: 'millisecond' })
  let added = 0
  for (const name of collections) {
    const collection = name === 'accounts' ? accounts : name
    if (!isVersioned(req, collection)) continue
    const found = await req.payload.find({
      collection,
      req,
      overrideAccess: true,
      depth: 0,
      pagination: false,
      limit: 0,
      where: { updatedAt: { greater_than_equal: since } },
      select: { version: true },
    })
    const keys = (found.docs as unknown as { id: string; version?: number | null }[])
      .filter((each) => typeof each.version === 'number')
      .map((each) => ({ id: each.id, key: auditKey(collection, each.id, each.version ?? 1) }))
    if (keys.length === 0) continue
    const known = new Set(
      (
        await local.find(req, 'audit-log', {
          overrideAccess: true,
          where: {
            and: [{ target: { equals: collection } }, { at: { greater_than_equal: since } }],
          },
          select: { key: true },
        })
      ).map((each) => each.key),
    )
    for (const { id, key } of keys.filter((each) => !known.has(each.key))) {
      const there = await local.count(req, 'audit-log', {
        overrideAccess: true,
        where: { key: { equals: key } },
      })
      if (there > 0) continue
      await record(req, {
        key,
        operation: 'recovered',
        target: collection,
        document: id,
        fields: [],
      })
      added += 1
    }
  }
  return added
}

/** What the system alone writes has no versions, and no entries of its own. */
function isVersioned({ payload }: PayloadRequest, slug: string): boolean {
  const fields = payload.collections[slug]?.config.flattenedFields ?? []
  return fields.some(({ name }) => name === 'version')
}
