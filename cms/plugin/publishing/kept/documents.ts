import type { PayloadRequest, SelectType, Where } from 'payload'
import { type Documents, local, type Slug } from '../../database/local.ts'

/** Most documents that are asked for by id at once: a database takes only so many values in one question. */
const atOnce = 500

/** What every collection that is kept has. */
interface Stamped {
  readonly id: string
  readonly version?: number
  readonly updatedAt: string
}

/** Which documents of a collection are kept, and what of each. */
interface Asked {
  readonly where?: Where
  /** @default every field */
  readonly select?: SelectType
  /** @default the language of the request */
  readonly locale?: 'all'
}

/** Says when a document was written last: another one after every write, through whichever door of Payload it came. */
export function stampOf({ updatedAt, version }: Omit<Stamped, 'id'>): string {
  return `${updatedAt}|${String(version ?? 0)}`
}

/**
 * Documents of a collection as they were read last. What has not been written since is not read again: the database is
 * asked when each was written last, whoever wrote it. What was written past Payload stays unseen until `forget`.
 */
export class KeptDocuments<S extends Slug> {
  readonly #collection: S
  readonly #asked: Asked
  #kept: ReadonlyMap<string, Documents[S] & Stamped> | null = null

  constructor(collection: S, asked: Asked = {}) {
    this.#collection = collection
    this.#asked = asked
  }

  /** The documents as they are now, in the order they were made in. */
  async read(req: PayloadRequest): Promise<Documents[S][]> {
    const kept = this.#kept
    const found = kept === null ? await this.#find(req) : await this.#renewed(req, kept)
    // By id where two were made in one millisecond, and whatever order the database has them in.
    const ordered = found.sort(
      (one, other) => compare(other.createdAt, one.createdAt) || compare(one.id, other.id),
    )
    this.#kept = new Map(ordered.map((each) => [each.id, each]))
    return ordered
  }

  /** The next time, all are read. */
  forget(): void {
    this.#kept = null
  }

  async #renewed(
    req: PayloadRequest,
    kept: ReadonlyMap<string, Documents[S] & Stamped>,
  ): Promise<Made<S>[]> {
    const { docs: stamps } = await req.payload.db.find<Stamped>({
      collection: this.#collection,
      pagination: false,
      limit: 0,
      select: { updatedAt: true, version: true },
      req,
      ...(this.#asked.where ? { where: this.#asked.where } : {}),
    })
    const same: Made<S>[] = []
    const written: string[] = []
    for (const each of stamps) {
      const known = kept.get(each.id)
      if (known && stampOf(known) === stampOf(each)) same.push(known as Made<S>)
      else written.push(each.id)
    }
    for (let from = 0; from < written.length; from += atOnce) {
      same.push(...(await this.#find(req, written.slice(from, from + atOnce))))
    }
    return same
  }

  async #find(req: PayloadRequest, ids?: readonly string[]): Promise<Made<S>[]> {
    const { locale, select, where = {} } = this.#asked
    return (await local.find(req, this.#collection, {
      overrideAccess: true,
      where: ids === undefined ? where : { and: [where, { id: { in: ids } }] },
      ...(locale ? { locale } : {}),
      ...(select ? { select } : {}),
    })) as Made<S>[]
  }
}

type Made<S extends Slug> = Documents[S] & Stamped & { readonly createdAt: string }

/** As a database orders texts: by their characters' numbers. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
