import type { Feature } from '../feature.ts'
import { guidelines, topics } from './collection.ts'
import { nameGuidelines } from './naming/keep-name.ts'

/** Guidelines and the topics they are about. */
export const guidelinesFeature: Feature = {
  name: 'guidelines',
  collections: () => [topics, guidelines],
  corrections: [nameGuidelines],
  scopes: {
    guidelines: {
      units: (units) => ({ ownerUnit: { in: [...units] } }),
      inForce: () => ({ firstPublished: { exists: true } }),
    },
  },
}
