import type { ScreenRoute } from '../screens/match.ts'
import { measurePaths } from './addresses.ts'
import { MeasuresScreen } from './list-screen.tsx'
import { MeasureScreen } from './screen.tsx'

/** Screens of the unit's plan. */
export const measureScreens: readonly ScreenRoute[] = [
  { path: measurePaths.list, Screen: MeasuresScreen },
  {
    path: { nb: `${measurePaths.list.nb}/:number`, en: `${measurePaths.list.en}/:number` },
    Screen: MeasureScreen,
  },
]
