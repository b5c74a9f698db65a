import { ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { formerTotals, sicknessAbsence } from './collections.ts'

/** What units bring along from before Verne in figures: yearly totals, and sickness absence. */
export const formerYearsFeature: Feature = {
  name: 'former-years',
  collections: () => [formerTotals, sicknessAbsence],
  scopes: { 'former-totals': { units: ofUnit }, 'sickness-absence': { units: ofUnit } },
}
