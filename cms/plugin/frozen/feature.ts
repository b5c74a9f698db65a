import type { Feature } from '../feature.ts'
import { frozenPapers } from './collection.ts'

/** Papers as they were when they were approved. */
export const frozenFeature: Feature = {
  name: 'frozen',
  collections: () => [frozenPapers],
}
