import type { Feature } from '../feature.ts'
import { corrections } from './collection.ts'

/** What has been put right in documents of before. */
export const correctionsFeature: Feature = {
  name: 'corrections',
  collections: () => [corrections],
}
