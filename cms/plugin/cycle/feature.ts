import { ofUnit } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { cycleActivities } from './activities.ts'
import { calendarAddresses } from './calendars/collection.ts'
import { annualCycles } from './cycles.ts'
import { settingsBecomeActivities } from './settings-become-activities.ts'
import { activityOccurrences } from './unit/collection.ts'
import { unitActivities } from './unit/own/collection.ts'
import { cycleTasks } from './unit/tasks.ts'
import { ownActivityKeys } from './unit/own/list.ts'

/** The annual cycles: what is done in the course of a year, when, and by whom; what units add, and what was done. */
export const cycleFeature: Feature = {
  name: 'cycle',
  collections: ({ accounts }) => [
    annualCycles,
    cycleActivities,
    unitActivities,
    activityOccurrences,
    calendarAddresses(accounts),
  ],
  scopes: {
    'unit-activities': { units: ofUnit },
    'activity-occurrences': { units: ofUnit },
  },
  tasks: cycleTasks,
  recover: [settingsBecomeActivities, followNames(ownActivityKeys)],
  nightly: [followNames(ownActivityKeys)],
}
