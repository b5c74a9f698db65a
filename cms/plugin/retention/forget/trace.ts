import type { PayloadRequest } from 'payload'
import type { Nonconformity } from '../../generated-types.ts'

/** A case whose reporter is to be forgotten, and what they are known by. */
export interface ForgottenCase {
  readonly found: Nonconformity
  /** Accounts of whoever reported it: the one the report names, and those that reported or answered by the history. */
  readonly accounts: readonly string[]
}

/**
 * Takes out what a feature keeps, beside the case itself, that tells who reported it. In one transaction with all others,
 * before the case; safe to do again.
 */
export type ReporterTrace = (req: PayloadRequest, forgotten: ForgottenCase) => Promise<unknown>
