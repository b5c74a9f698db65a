import { ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { authorities } from './authorities.ts'
import { unitRequirements } from './overview/collection.ts'
import { regulations } from './regulations.ts'
import { requirements } from './requirements.ts'
import { carryOutWaiting } from './watch/carry-out.ts'
import { lawChanges, lawImports, lawReviews } from './watch/collections.ts'
import { endReviews } from './watch/open-reviews.ts'
import { lawReviewTasks } from './watch/tasks.ts'

/** The register of law: who supervises what, what acts and regulations ask, and what each unit has decided of that. */
export const regulationsFeature: Feature = {
  name: 'regulations',
  collections: () => [
    authorities,
    regulations,
    requirements,
    unitRequirements,
    lawChanges,
    lawReviews,
    lawImports,
  ],
  scopes: { 'unit-requirements': { units: ofUnit } },
  recover: [carryOutWaiting],
  nightly: [carryOutWaiting, endReviews],
  tasks: lawReviewTasks,
}
