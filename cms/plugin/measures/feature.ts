import { ofCase, ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { measures } from './collection.ts'
import { measureTasks } from './tasks/load.ts'

/** What is to be done, by whom and when. */
export const measuresFeature: Feature = {
  name: 'measures',
  collections: () => [measures],
  scopes: {
    measures: {
      own: ({ person }) => (person === null ? null : { responsible: { equals: person } }),
      units: ofUnit,
      cases: ofCase,
    },
  },
  tasks: measureTasks,
}
