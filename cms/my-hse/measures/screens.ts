import type { ScreenRoute } from '../screens/match.ts'
import { measurePaths } from './addresses.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { plan } from './list.ts'
import { MeasureScreen } from './screen.tsx'

/** Screens of the unit's plan. */
export const measureScreens: readonly ScreenRoute[] = [
  { path: plan.path, Screen: listScreen(plan) },
  {
    path: { nb: `${measurePaths.list.nb}/:number`, en: `${measurePaths.list.en}/:number` },
    Screen: MeasureScreen,
  },
]
