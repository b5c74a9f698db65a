import type { PayloadRequest } from 'payload'
import { groupCounts } from '../database/group-counts.ts'
import { type Documents, local, type Slug } from '../database/local.ts'
import {
  keyPair,
  type ListKeys,
  ownValues,
  relatedId,
  relatedNames,
  searchField,
  sortFields,
} from './list-keys.ts'

/** Records that are corrected before the next are read. */
const batch = 200

/**
 * Stores what lists search and sort by where it is missing, as in records from before it was stored, and where a unit
 * or a person is called otherwise now. May be cut off anywhere and run again.
 * @returns how many records it wrote
 */
export const fillListKeys =
  <S extends Slug>(keys: ListKeys<S>) =>
  async (req: PayloadRequest): Promise<number> =>
    (await fillMissing(req, keys)) + (await renameRelated(req, keys))

async function fillMissing<S extends Slug>(
  req: PayloadRequest,
  keys: ListKeys<S>,
): Promise<number> {
  let written = 0
  for (;;) {
    const found = await local.find(req, keys.of, {
      overrideAccess: true,
      where: { [searchField]: { exists: false } },
      limit: batch,
    })
    if (found.length === 0) return written
    const related = await relatedValues(req, keys, found)
    for (const [index, doc] of found.entries()) {
      await write(req, keys.of, doc.id, { ...ownValues(keys, doc), ...related[index] })
    }
    written += found.length
  }
}

async function relatedValues<S extends Slug>(
  req: PayloadRequest,
  keys: ListKeys<S>,
  docs: readonly Documents[S][],
): Promise<Record<string, string>[]> {
  const values: Record<string, string>[] = docs.map(() => ({}))
  for (const [sort, by] of Object.entries(keys.sorts)) {
    if (!('relation' in by)) continue
    const ids = docs.map((doc) => relatedId(doc, by.relation))
    const names = await relatedNames(
      req,
      by.to,
      ids.filter((each) => each !== null),
    )
    for (const [index, id] of ids.entries()) {
      const name = id === null ? null : names.get(id)
      Object.assign(values[index] ?? {}, keyPair(sort, name ?? null))
    }
  }
  return values
}

/** Two queries tell whether anything is called otherwise; records are read only where something is. */
async function renameRelated<S extends Slug>(
  req: PayloadRequest,
  keys: ListKeys<S>,
): Promise<number> {
  let written = 0
  for (const [sort, by] of Object.entries(keys.sorts)) {
    if (!('relation' in by)) continue
    const { up } = sortFields(sort)
    const groups = await groupCounts(req, { collection: keys.of, by: [by.relation, up], where: {} })
    const ids = groups.flatMap(({ values }) => values[by.relation] ?? []).map(String)
    const names = await relatedNames(req, by.to, ids)
    for (const { values } of groups) {
      const id = values[by.relation]
      if (id === null || id === undefined) continue
      const pair = keyPair(sort, names.get(String(id)) ?? null)
      if (values[up] === pair[up]) continue
      const where = { and: [{ [by.relation]: { equals: id } }, { [up]: { equals: values[up] } }] }
      const old = await local.find(req, keys.of, {
        overrideAccess: true,
        where,
        select: { id: true } as never,
      })
      for (const doc of old) await write(req, keys.of, doc.id, pair)
      written += old.length
    }
  }
  return written
}

/** Computed from what is there: written as it is, without a new version that would clash with someone's editing. */
async function write(
  req: PayloadRequest,
  collection: Slug,
  id: string | number,
  data: Record<string, string>,
): Promise<void> {
  await req.payload.db.updateOne({ collection, id, data, req, returning: false })
}
