import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * Tells one institution's file from another, and from the same file after a change.
 * @param file where it lies, or null where the fictional institution stands in
 * @returns null for the fictional one
 */
export function institutionDigest(file: string | null): string | null {
  if (file === null) return null
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)
}
