import { ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { fillListKeys, followNames } from '../records/fill-list-keys.ts'
import { nonconformities } from './collection.ts'
import { accidents } from './committee.ts'
import { completeDue, dueOfCases } from './deadlines/due.ts'
import { durationsOfCases } from './durations.ts'
import { forgetReporters } from './forget-reporters.ts'
import { casesOfTopics } from './of-topics.ts'
import { nonconformityKeys } from './list.ts'
import { caseTasks } from './tasks/load.ts'

/** What is reported or found, and how it is handled. */
export const nonconformitiesFeature: Feature = {
  name: 'nonconformities',
  collections: () => [nonconformities],
  scopes: {
    nonconformities: {
      own: ({ person }) => (person === null ? null : { reporter: { equals: person } }),
      units: ofUnit,
      accidents,
      topics: casesOfTopics,
      cases: {
        of: (ids) => ({ id: { in: [...ids] } }),
        notOf: (ids) => ({ id: { not_in: [...ids] } }),
      },
    },
  },
  corrections: [fillListKeys(nonconformityKeys), ...forgetReporters, dueOfCases, durationsOfCases],
  recover: [followNames(nonconformityKeys), completeDue],
  nightly: [followNames(nonconformityKeys)],
  tasks: caseTasks,
}
