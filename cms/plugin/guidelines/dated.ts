import type { Edition } from '../generated-types.ts'
import { once } from './once.ts'

/** An edition whose missing dates are null, as the rules read it. */
export type Dated = Edition & {
  edition: number
  validFrom: string | null
  validTo: string | null
}

/** The edition as the rules read it: missing dates are null. */
export const dated = once((edition: Edition): Dated => ({
  ...edition,
  edition: edition.edition ?? 1,
  validFrom: edition.validFrom ?? null,
  validTo: edition.validTo ?? null,
}))
