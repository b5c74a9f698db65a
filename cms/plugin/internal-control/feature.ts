import { ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { internalControlNotes } from './collection.ts'

/** What units say of their internal control that no record of Verne says. */
export const internalControlFeature: Feature = {
  name: 'internal-control',
  collections: () => [internalControlNotes],
  scopes: { 'internal-control-notes': { units: ofUnit } },
}
