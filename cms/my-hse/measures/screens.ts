import { recordPath, recordPaths } from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { plan } from './list.ts'
import { MeasureScreen } from './screen.tsx'

/** Screens of the unit's plan. */
export const measureScreens: readonly ScreenRoute[] = [
  { path: recordPaths.measure, Screen: listScreen(plan) },
  { path: recordPath('measure'), Screen: MeasureScreen },
]
