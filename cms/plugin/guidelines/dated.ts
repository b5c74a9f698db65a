import type { Edition } from '../generated-types.ts'

/** The edition as the rules read it: missing dates are null. */
export function dated(edition: Edition): Edition & {
  edition: number
  validFrom: string | null
  validTo: string | null
} {
  return {
    ...edition,
    edition: edition.edition ?? 1,
    validFrom: edition.validFrom ?? null,
    validTo: edition.validTo ?? null,
  }
}
