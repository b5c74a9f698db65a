import type { Feature } from '../feature.ts'
import { ofUnit } from '../access/scopes.ts'
import { affiliations } from './affiliations/collection.ts'
import { people, roleAssignments, safetyAreas, units } from './collection.ts'
import { correctAncestors } from './hooks.ts'
import {
  moveStandings,
  nameAffiliations,
  nameAssignments,
  rightNames,
} from './naming/keep-names.ts'

/** Units, safety areas, people and the roles they hold. */
export const organisationFeature: Feature = {
  name: 'organisation',
  collections: ({ accounts }) => [
    units,
    safetyAreas,
    people(accounts),
    roleAssignments,
    affiliations,
  ],
  scopes: {
    people: { own: ({ person }) => (person === null ? null : { id: { equals: person } }) },
    affiliations: {
      own: ({ person }) => (person === null ? null : { person: { equals: person } }),
      units: ofUnit,
    },
    'role-assignments': {
      own: ({ person }) => (person === null ? null : { person: { equals: person } }),
      units: (reached) => ({
        or: [{ unit: { in: [...reached] } }, { 'safetyArea.units': { in: [...reached] } }],
      }),
    },
  },
  corrections: [nameAssignments, nameAffiliations],
  recover: [correctAncestors, rightNames],
  nightly: [moveStandings],
}
