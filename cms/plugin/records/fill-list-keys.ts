import type { PayloadRequest } from 'payload'
import type { Correction } from '../corrections/correction.ts'
import { groupCounts } from '../database/group-counts.ts'
import { type Documents, local } from '../database/local.ts'
import type { Duty } from '../feature.ts'
import type { ListedSlug } from './list.ts'
import {
  keyPair,
  type ListKeys,
  ownValues,
  relatedId,
  relatedNames,
  searchField,
  sortFields,
} from './list-keys.ts'

/** Gives records of before what lists search and sort by. */
export function fillListKeys<S extends ListedSlug>(keys: ListKeys<S>): Correction<S> {
  return {
    key: `${keys.of}:list-keys`,
    collection: keys.of,
    where: { [searchField]: { exists: false } },
    changes: async (req, docs) => {
      const related = await relatedValues(req, keys, docs)
      return new Map(
        docs.map((doc, index) => {
          const values = { ...ownValues(keys, doc), ...related[index] }
          return [doc.id, values as Partial<Documents[S]>]
        }),
      )
    },
  }
}

async function relatedValues<S extends ListedSlug>(
  req: PayloadRequest,
  keys: ListKeys<S>,
  docs: readonly Documents[S][],
): Promise<Record<string, string>[]> {
  const values: Record<string, string>[] = docs.map(() => ({}))
  for (const [sort, by] of Object.entries(keys.sorts)) {
    if (!('relation' in by)) continue
    const ids = docs.map((doc) => relatedId(doc, by.relation))
    const known = ids.filter((each) => each !== null)
    const names = await relatedNames(req, by.to, known)
    for (const [index, id] of ids.entries()) {
      const name = id === null ? null : names.get(id)
      Object.assign(values[index] ?? {}, keyPair(sort, name ?? null))
    }
  }
  return values
}

/**
 * Follows units and people that are called otherwise by now. Two queries tell whether any is; records are read only
 * where one is.
 */
export function followNames<S extends ListedSlug>(keys: ListKeys<S>): Duty {
  return async (req) => {
    for (const [sort, by] of Object.entries(keys.sorts)) {
      if (!('relation' in by)) continue
      const { up } = sortFields(sort)
      const fields = [by.relation, up]
      const groups = await groupCounts(req, { collection: keys.of, by: fields, where: {} })
      const ids = groups.flatMap(({ values }) => values[by.relation] ?? []).map(String)
      const names = await relatedNames(req, by.to, ids)
      for (const { values } of groups) {
        const id = values[by.relation]
        if (id === null || id === undefined) continue
        const pair = keyPair(sort, names.get(String(id)) ?? null)
        if (values[up] !== pair[up]) await rename(req, keys, { by: by.relation, id, up }, pair)
      }
    }
  }
}

/** Computed from what is there: written as it is, without a new version that would clash with someone's editing. */
async function rename<S extends ListedSlug>(
  req: PayloadRequest,
  { of: collection }: ListKeys<S>,
  { by, id, up }: { readonly by: string; readonly id: string | number; readonly up: string },
  pair: Record<string, string>,
): Promise<void> {
  const other = { or: [{ [up]: { exists: false } }, { [up]: { not_equals: pair[up] } }] }
  const where = { and: [{ [by]: { equals: id } }, other] }
  const old = await local.find(req, collection, {
    overrideAccess: true,
    where,
    select: { number: true },
  })
  for (const doc of old) {
    const data = { ...pair }
    await req.payload.db.updateOne({ collection, id: doc.id, data, req, returning: false })
  }
}
