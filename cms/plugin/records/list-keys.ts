import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'
import { alphabetKey } from '../core/alphabet.ts'
import { foldedText } from '../core/folded.ts'
import { type Documents, idOf, local, type Slug } from '../database/local.ts'
import { label } from '../core/text.ts'

/** What a list is sorted by, where what is stored does not sort as people do. */
export interface SortKey<Doc> {
  /** A text in the order of the alphabet, a number by its value; null where it is missing. */
  readonly value: (doc: Doc) => string | number | null
  /** True for what stands after all the rest, whichever way that is turned: what is finished, in a list of deadlines. */
  readonly after?: (doc: Doc) => boolean
}

/** Sorted by what a relation leads to, as that is called now. */
export interface RelatedKey {
  /** Field that points there. */
  readonly relation: string
  /** A unit stands by its code, so that the tree holds together in every language; a person by name. */
  readonly to: 'units' | 'people'
}

/** What the lists of a record search and sort by. It is computed at every save and stored beside the record. */
export interface ListKeys<S extends Slug> {
  readonly of: S
  /** Texts that can be searched. Only such as everyone may read who reads the record: a hit tells of them. */
  readonly search: readonly (keyof Documents[S] & string)[]
  /** Per sort what it goes by. */
  readonly sorts: Readonly<Record<string, SortKey<Documents[S]> | RelatedKey>>
}

/** Name of the field with the folded text of a record. */
export const searchField = 'searchText'
/** Fields of one sort. There are two, because what is missing stands last whichever way the rest is turned. */
export const sortFields = (sort: string) => ({ up: `${sort}Up`, down: `${sort}Down` }) as const

/** What a relation leads to, as far as lists sort by it. */
export type RelatedNames = ReadonlyMap<string, string>
const named = {
  units: { select: { code: true }, name: (doc: object) => (doc as { code: string }).code },
  people: { select: { name: true }, name: (doc: object) => (doc as { name: string }).name },
} as const

/** What units or people are sorted by, by id. Read as the system: nobody is shown it. */
export async function relatedNames(
  req: PayloadRequest,
  to: RelatedKey['to'],
  ids: readonly string[],
): Promise<RelatedNames> {
  if (ids.length === 0) return new Map()
  const { select, name } = named[to]
  const where = { id: { in: [...new Set(ids)] } }
  const found = await local.find(req, to, { overrideAccess: true, where, select })
  return new Map(found.map((each) => [each.id, name(each)]))
}

/** The id in a relation's field, or null. */
export function relatedId(doc: object, relation: string): string | null {
  const value = (doc as Record<string, string | { id: string } | null | undefined>)[relation]
  return value ? idOf(value) : null
}

/** The pair that is stored for one sort. */
export function keyPair(sort: string, value: string | number | null, after = false) {
  const { up, down } = sortFields(sort)
  const text = typeof value === 'number' ? value.toFixed(2).padStart(16, '0') : value
  const key = text === null ? null : alphabetKey(text)
  return {
    [up]: `${after ? '1' : '0'}${key === null ? '1' : `0${key}`}`,
    [down]: `${after ? '0' : '1'}${key === null ? '0' : `1${key}`}`,
  }
}

/** All that is stored for the lists of a record. */
export async function listValues<S extends Slug>(
  req: PayloadRequest,
  keys: ListKeys<S>,
  doc: Documents[S],
): Promise<Record<string, string>> {
  const values = ownValues(keys, doc)
  for (const [sort, by] of Object.entries(keys.sorts)) {
    if (!('relation' in by)) continue
    const id = relatedId(doc, by.relation)
    const names = await relatedNames(req, by.to, id === null ? [] : [id])
    Object.assign(values, keyPair(sort, (id === null ? null : names.get(id)) ?? null))
  }
  return values
}

/** What comes from the record alone. */
export function ownValues<S extends Slug>(
  keys: ListKeys<S>,
  doc: Documents[S],
): Record<string, string> {
  const texts = keys.search.map((field) => doc[field] as string | null | undefined)
  const said = texts.filter((each) => typeof each === 'string').join(' ')
  const values = { [searchField]: foldedText(said) }
  for (const [sort, by] of Object.entries(keys.sorts)) {
    if ('value' in by) Object.assign(values, keyPair(sort, by.value(doc), by.after?.(doc)))
  }
  return values
}

/** What a collection has for the sake of its lists. */
export interface Listed {
  readonly fields: Field[]
  /** Computes them at every save. */
  readonly store: CollectionBeforeChangeHook
}

/** Marks a field that is computed from others: it tells nothing of what a person did. */
const derived = { derived: true } as const

/** The fields that the lists of a collection search and sort by, for the system alone, and the hook that keeps them. */
export function listed<S extends Slug>(keys: ListKeys<S>): Listed {
  const sorts = Object.keys(keys.sorts).flatMap((sort) => Object.values(sortFields(sort)))
  const fields = [searchField, ...sorts].map((name): Field => ({
    name,
    type: 'textarea',
    index: true,
    label: label({ nb: 'For lister', en: 'For lists' }),
    admin: { hidden: true },
    // Nobody reads, finds or sorts by it through any door: see `access/query-guard.ts`.
    access: { read: () => false, create: () => false, update: () => false },
    custom: derived,
  }))
  const store: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
    const doc = { ...(originalDoc as object), ...data } as unknown as Documents[S]
    return { ...data, ...(await listValues(req, keys, doc)) }
  }
  return { fields, store }
}
