import type { Feature } from '../feature.ts'
import { setUpTicks } from './collection.ts'
import { setUpEndpoint } from './endpoint.ts'

/** What is to be done before an installation is taken into use, and who has said that it is. */
export const setUpFeature: Feature = {
  name: 'set-up',
  collections: () => [setUpTicks],
  endpoints: [setUpEndpoint],
}
