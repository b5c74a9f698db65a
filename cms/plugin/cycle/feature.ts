import type { Feature } from '../feature.ts'
import { cycleActivities } from './activities.ts'
import { annualCycles } from './cycles.ts'

/** The annual cycles: what is done in the course of a year, when, and by whom. */
export const cycleFeature: Feature = {
  name: 'cycle',
  collections: () => [annualCycles, cycleActivities],
}
