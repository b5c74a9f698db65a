import type { Feature } from '../feature.ts'
import { guidelines } from './collection.ts'
import { nameGuidelines } from './naming/keep-name.ts'
import { topics } from './topics/collection.ts'

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
