import { ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { authorities } from './authorities.ts'
import { unitRequirements } from './overview/collection.ts'
import { regulations } from './regulations.ts'
import { requirements } from './requirements.ts'

/** The register of law: who supervises what, what acts and regulations ask, and what each unit has decided of that. */
export const regulationsFeature: Feature = {
  name: 'regulations',
  collections: () => [authorities, regulations, requirements, unitRequirements],
  scopes: { 'unit-requirements': { units: ofUnit } },
}
