import type { Feature } from '../feature.ts'
import { jobRuns } from './collection.ts'
import { freeAbandoned } from './free.ts'

/** Work that comes back by itself. */
export const jobsFeature: Feature = {
  name: 'jobs',
  collections: () => [jobRuns],
  recover: [freeAbandoned],
}
