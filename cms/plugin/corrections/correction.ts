import type { PayloadRequest, SelectType, Where } from 'payload'
import type { HseCollection } from '../access/table.ts'
import type { Documents, Slug } from '../database/local.ts'

/** Collections whose documents can be corrected. */
type Corrected = Extract<HseCollection, Slug>

/**
 * Puts documents of before right, once: what they lack is filled in, what they should not hold is taken out. The shape
 * of a database changes by migrations, its content by these, which are the same on every database and reach a backup
 * that was made before when it is restored.
 */
export interface Correction<S extends Corrected> {
  /** Its name for ever, such as `measures:search-text`: whatever is recorded under it is not done again. */
  readonly key: string
  readonly collection: S
  /** Which documents may need it. @default all */
  readonly where?: Where
  /** The fields it looks at. @default all */
  readonly select?: SelectType
  /** How many documents are corrected in one transaction. @default 200 */
  readonly batch?: number
  /**
   * What is to be written, by id, straight to the database: without hooks, a new version or an entry in the audit log.
   * Documents that are right are left out; it may be asked again about those it has put right, after a crash. A field
   * with languages is given, and written, as a text for each of them.
   */
  readonly changes: (
    req: PayloadRequest,
    documents: readonly Documents[S][],
  ) =>
    Promise<ReadonlyMap<string, Partial<Documents[S]>>> | ReadonlyMap<string, Partial<Documents[S]>>
}

/** A correction of any collection. */
export type AnyCorrection = { [S in Corrected]: Correction<S> }[Corrected]
