import { createHash } from 'node:crypto'
import type { ExternalIdentity } from './rules.ts'

/** One key for issuer and subject: which of the two a sign belongs to is never in doubt. */
export function identityKey({ issuer, subject }: ExternalIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
}
