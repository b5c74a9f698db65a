import type { ScreenRoute } from '../screens/match.ts'
import { unitPaths } from './addresses.ts'
import { ChooseUnitScreen } from './choose.tsx'
import { MatrixScreen } from './matrix.tsx'
import { UnitScreen } from './unit.tsx'

const { all, mine } = unitPaths

/** Screens of units and their internal control. */
export const unitScreens: readonly ScreenRoute[] = [
  { path: mine, Screen: ChooseUnitScreen },
  { path: { nb: `${mine.nb}/:code`, en: `${mine.en}/:code` }, Screen: UnitScreen },
  { path: all, Screen: MatrixScreen },
]
