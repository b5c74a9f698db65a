import type { Feature } from '../feature.ts'
import { removeOldReadings } from './write.ts'

/** Who has read what the law says must be kept from others: in files of the server, for a year. */
export const readingLogFeature: Feature = {
  name: 'reading-log',
  nightly: [removeOldReadings],
}
