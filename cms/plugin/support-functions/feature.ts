import type { Feature } from '../feature.ts'
import { supportFunctions } from './collection.ts'

/** What central departments do for all within HSE, and on which topics. */
export const supportFunctionsFeature: Feature = {
  name: 'support-functions',
  collections: () => [supportFunctions],
}
