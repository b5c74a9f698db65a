import { ofCase, ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { fillListKeys, followNames } from '../records/fill-list-keys.ts'
import { measures } from './collection.ts'
import { daysLateOfMeasures } from './days-late.ts'
import { doneStandLast, measureKeys } from './list.ts'
import { measuresOfTopics } from './of-topics.ts'
import { openAllNext } from './repeat/open-next.ts'
import { measureTasks } from './tasks/load.ts'

/** What is to be done, by whom and when. */
export const measuresFeature: Feature = {
  name: 'measures',
  collections: () => [measures],
  scopes: {
    measures: {
      own: ({ person }) => (person === null ? null : { responsible: { equals: person } }),
      units: ofUnit,
      topics: measuresOfTopics,
      cases: ofCase,
    },
  },
  corrections: [daysLateOfMeasures, fillListKeys(measureKeys), doneStandLast],
  recover: [followNames(measureKeys), openAllNext],
  nightly: [followNames(measureKeys), openAllNext],
  tasks: measureTasks,
}
