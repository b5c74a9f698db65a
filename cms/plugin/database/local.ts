import { isolateObjectProperty, type PayloadRequest, type SelectType, type Where } from 'payload'
import type { Config } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { countOf, countsInGroups } from './group-counts.ts'
import { retryTransient } from './transient.ts'
import { isInTransaction } from './transaction.ts'

/** The documents of Verne by collection, as Payload generates them. */
export type Documents = Config['collections']
export type Slug = Extract<keyof Documents, string>

interface Asked {
  /** Said every time: false = as the one who asks (`req.user`), true = as the system. Payload's default would be true. */
  readonly overrideAccess: boolean
  /** @default 0 */
  readonly depth?: number
  /** Language of localised fields; 'all' gives every language. @default the request's */
  readonly locale?: string
}

interface Find extends Asked {
  readonly where?: Where
  /** A field, or several in the order they count; a minus before one turns it. */
  readonly sort?: string | readonly string[]
  /** @default 0, which is no limit */
  readonly limit?: number
  readonly select?: SelectType
}

/**
 * The one way to Payload's Local API. It demands that access is said, passes the request on (so that the call stays
 * inside the transaction), and tries again when the database asks for that and no transaction of the caller is open.
 * Calls of one transaction may be made at once: the adapter lets one command through after another (`oneAtATime`).
 */
export const local = {
  /** Documents that match, without paging. */
  async find<S extends Slug>(
    req: PayloadRequest,
    collection: S,
    ask: Find,
  ): Promise<Documents[S][]> {
    const found = await again(req, () =>
      req.payload.find({
        collection: slugOf(req, collection),
        req: inLanguage(req, ask),
        overrideAccess: ask.overrideAccess,
        depth: ask.depth ?? 0,
        pagination: false,
        limit: ask.limit ?? 0,
        ...emptyWhereClosed,
        ...(ask.where ? { where: ask.where } : {}),
        ...(ask.sort ? { sort: sortOf(ask.sort) } : {}),
        ...(ask.select ? { select: ask.select } : {}),
        ...(ask.locale ? { locale: ask.locale } : {}),
      }),
    )
    return found.docs as unknown as Documents[S][]
  },

  /** One page of the documents that match, and how many there are in all. */
  async page<S extends Slug>(
    req: PayloadRequest,
    collection: S,
    ask: Find & { readonly limit: number; readonly page: number },
  ): Promise<{ docs: Documents[S][]; total: number }> {
    const { overrideAccess, depth = 0, limit, page, where, sort, select, locale } = ask
    const found = await again(req, () =>
      req.payload.find({
        collection: slugOf(req, collection),
        req: inLanguage(req, ask),
        overrideAccess,
        depth,
        limit,
        page,
        ...emptyWhereClosed,
        ...(where ? { where } : {}),
        ...(sort ? { sort: sortOf(sort) } : {}),
        ...(select ? { select } : {}),
        ...(locale ? { locale } : {}),
      }),
    )
    return { docs: found.docs as unknown as Documents[S][], total: found.totalDocs }
  },

  /** One document by id, or null when there is none that the one who asks may read. */
  async findById<S extends Slug>(
    req: PayloadRequest,
    collection: S,
    id: string,
    ask: Asked,
  ): Promise<Documents[S] | null> {
    const found = await local.find(req, collection, {
      ...ask,
      where: { id: { equals: id } },
      limit: 1,
    })
    return found[0] ?? null
  },

  /** How many documents match. */
  async count(
    req: PayloadRequest,
    collection: Slug,
    ask: Asked & { where?: Where },
  ): Promise<number> {
    const { overrideAccess, where } = ask
    // As the system it is a count like any other, and counted together with them; a transaction sees what it wrote.
    if (overrideAccess && countsInGroups(req) && !(await isInTransaction(req))) {
      return again(req, () => countOf(req, slugOf(req, collection), where ?? {}))
    }
    const found = await again(req, () =>
      req.payload.count({
        collection: slugOf(req, collection),
        req,
        overrideAccess,
        ...emptyWhereClosed,
        ...(where ? { where } : {}),
      }),
    )
    return found.totalDocs
  },

  /** Creates a document. */
  async create<S extends Slug>(
    req: PayloadRequest,
    collection: S,
    data: Partial<Documents[S]>,
    ask: Asked & { file?: LocalFile },
  ): Promise<Documents[S]> {
    const made = await again(req, () =>
      req.payload.create({
        collection: slugOf(req, collection),
        req: inLanguage(req, ask),
        data: data,
        overrideAccess: ask.overrideAccess,
        depth: ask.depth ?? 0,
        ...(ask.locale ? { locale: ask.locale } : {}),
        ...(ask.file ? { file: { ...ask.file, size: ask.file.data.length } } : {}),
      }),
    )
    return made as unknown as Documents[S]
  },

  /** Updates a document. `data.version` says which version the change was made from. */
  async update<S extends Slug>(
    req: PayloadRequest,
    collection: S,
    id: string,
    data: Partial<Documents[S]>,
    ask: Asked,
  ): Promise<Documents[S]> {
    const made = await again(req, () =>
      req.payload.update({
        collection: slugOf(req, collection),
        id,
        req: inLanguage(req, ask),
        data: data,
        overrideAccess: ask.overrideAccess,
        depth: ask.depth ?? 0,
        ...(ask.locale ? { locale: ask.locale } : {}),
      }),
    )
    return made as unknown as Documents[S]
  },

  /** Deletes a document by id. */
  async delete(req: PayloadRequest, collection: Slug, id: string, ask: Asked): Promise<void> {
    await again(req, () =>
      req.payload.delete({
        collection: slugOf(req, collection),
        id,
        req,
        overrideAccess: ask.overrideAccess,
        depth: 0,
      }),
    )
  },
}

/** The host's accounts stand under a slug of its own. */
function slugOf<S extends Slug>(req: PayloadRequest, collection: S): S {
  return collection === 'accounts' ? (optionsOf(req.payload).accounts as S) : collection
}

/** Someone who may read nothing of a collection finds nothing in it, as they would in one they may read some of. */
const emptyWhereClosed = { disableErrors: true } as const

/** A file handed to an upload collection. */
export interface LocalFile {
  readonly data: Buffer
  readonly name: string
  readonly mimetype: string
}

/** The id of a relation as text, whether it was populated or not. A host's accounts may have numbers for ids. */
export function idOf(relation: string | number | { id: string | number }): string {
  return String(typeof relation === 'object' ? relation.id : relation)
}

/** The adapters write into the list of fields they are given. */
function sortOf(sort: string | readonly string[]): string | string[] {
  return typeof sort === 'string' ? sort : [...sort]
}

/**
 * Does something on the database, and once more where what it failed for passes. Only the outermost call may try again: a
 * failed command has already ended the transaction it was in.
 */
export async function again<T>(req: PayloadRequest, operation: () => Promise<T>): Promise<T> {
  return (await isInTransaction(req)) ? operation() : retryTransient(operation)
}

/** Payload writes a call's language into the request it is given: the caller's request keeps its own. */
function inLanguage(req: PayloadRequest, ask: Asked): PayloadRequest {
  return ask.locale === undefined ? req : isolateObjectProperty(req, ['locale', 'fallbackLocale'])
}
