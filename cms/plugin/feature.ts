import type { CollectionConfig, Endpoint, Payload, PayloadRequest } from 'payload'
import type { ScopeFilters } from './access/scopes.ts'
import type { HseCollection } from './access/table.ts'
import type { AnyCorrection } from './corrections/correction.ts'
import type { Attachment } from './generated-types.ts'
import type { SanitisedOptions } from './options.ts'
import type { ReporterTrace } from './retention/forget/trace.ts'
import type { TaskSource } from './tasks/reading.ts'

/** Something a feature does by itself, as the system. Safe to do again. */
export type Duty = (req: PayloadRequest) => Promise<unknown>

/**
 * What a part of Verne gives the whole. Each stands in its own folder; `features.ts` lists them, and nothing else does:
 * start, nightly work, rights and tasks ask each feature in turn.
 */
export interface Feature {
  /** Folder it stands in. */
  readonly name: string
  readonly collections?: (options: SanitisedOptions) => CollectionConfig[]
  /** Addresses below `/api` that belong to no collection. */
  readonly endpoints?: readonly Endpoint[]
  /** How the scopes of the access table become filters, for the collections whose rows use them. */
  readonly scopes?: Partial<Record<HseCollection, ScopeFilters>>
  /** What puts right, once, documents of before. Done at a start, first of all. */
  readonly corrections?: readonly AnyCorrection[]
  /** What completes, at a start, what a crash has cut off between two writes. */
  readonly recover?: readonly Duty[]
  /** May the one who asks read a file, because they may read the record of this feature it belongs to? */
  readonly readsFile?: (req: PayloadRequest, file: Attachment) => Promise<boolean>
  /** What it gives people to do. */
  readonly tasks?: TaskSource
  /** What it keeps, beside a case, that tells who reported it: taken out two years after the case was closed. */
  readonly tracesOfReporter?: readonly ReporterTrace[]
  /** What is done every hour. */
  readonly nightly?: readonly Duty[]
}

/** The features a running Payload was given. */
export function featuresOf(payload: Pick<Payload, 'config'>): readonly Feature[] {
  return (payload.config.custom as { hseFeatures?: readonly Feature[] }).hseFeatures ?? []
}
