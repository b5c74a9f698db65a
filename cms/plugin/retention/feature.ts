import type { Feature } from '../feature.ts'
import { forgetReporters } from './forget/forget.ts'
import { retentionDecisions, retentionHolds } from './periods/collections.ts'

/** How long things are kept. Last of the features: what others complete at a start is there when it looks. */
export const retentionFeature: Feature = {
  name: 'retention',
  collections: () => [retentionDecisions, retentionHolds],
  // At a start too: a backup that was made before tells again what was removed, and nobody is to read it.
  recover: [forgetReporters],
  nightly: [forgetReporters],
}
