import type { Feature } from '../feature.ts'
import { numberSeries } from './collection.ts'

/** The counters records take their numbers from. */
export const numberSeriesFeature: Feature = {
  name: 'number-series',
  collections: () => [numberSeries],
}
