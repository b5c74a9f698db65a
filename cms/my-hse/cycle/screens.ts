import { pagePaths, recordPaths } from '../../../content/addresses/my-hse.ts'
import { listScreen } from '../lists/list-screen.tsx'
import type { ScreenRoute } from '../screens/match.ts'
import { OccurrenceScreen } from './occurrence.tsx'
import {
  AddActivityScreen,
  addPath,
  ownActivities,
  ownActivityPath,
  OwnActivityScreen,
} from './own-activities.tsx'
import { CalendarsScreen } from './calendars/screen.tsx'
import { UnitCycleScreen } from './unit-cycle.tsx'
import { WhoHasNotScreen } from './who-has-not.tsx'

/** Screens of the annual cycle. */
export const cycleScreens: readonly ScreenRoute[] = [
  { path: pagePaths.unitCycle, Screen: UnitCycleScreen },
  { path: pagePaths.occurrence, Screen: OccurrenceScreen },
  { path: pagePaths.unitsCycle, Screen: WhoHasNotScreen },
  { path: pagePaths.calendars, Screen: CalendarsScreen },
  { path: recordPaths.ownActivity, Screen: listScreen(ownActivities) },
  { path: addPath, Screen: AddActivityScreen },
  { path: ownActivityPath, Screen: OwnActivityScreen },
]
