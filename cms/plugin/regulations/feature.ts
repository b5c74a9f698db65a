import type { Feature } from '../feature.ts'
import { authorities } from './authorities.ts'
import { regulations } from './regulations.ts'
import { requirements } from './requirements.ts'

/** The register of law: who supervises what, and what acts and regulations ask. */
export const regulationsFeature: Feature = {
  name: 'regulations',
  collections: () => [authorities, regulations, requirements],
}
