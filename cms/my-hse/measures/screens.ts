import { recordPath, recordPaths } from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { MeasuresScreen } from './list-screen.tsx'
import { MeasureScreen } from './screen.tsx'

/** Screens of the unit's plan. */
export const measureScreens: readonly ScreenRoute[] = [
  { path: recordPaths.measure, Screen: MeasuresScreen },
  { path: recordPath('measure'), Screen: MeasureScreen },
]
