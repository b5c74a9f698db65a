import type { Feature } from '../feature.ts'
import { editions } from './collection.ts'
import { nameEditions } from './naming.ts'

/** The texts of guidelines, from draft to withdrawn. */
export const editionsFeature: Feature = {
  name: 'editions',
  collections: ({ accounts, locales }) => [editions(locales, accounts)],
  corrections: [nameEditions],
  scopes: {
    editions: {
      units: (units) => ({ 'guideline.ownerUnit': { in: [...units] } }),
      inForce: (day) => ({
        and: [
          { state: { equals: 'published' } },
          { validFrom: { less_than_equal: day } },
          { or: [{ validTo: { exists: false } }, { validTo: { greater_than_equal: day } }] },
        ],
      }),
    },
  },
}
