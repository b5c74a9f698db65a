import { pagePaths } from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { ChooseUnitScreen } from './choose.tsx'
import { MatrixScreen } from './matrix.tsx'
import { RemindScreen } from './remind.tsx'
import { UnitScreen } from './unit.tsx'

/** Screens of units and their internal control. */
export const unitScreens: readonly ScreenRoute[] = [
  { path: pagePaths.myUnit, Screen: ChooseUnitScreen },
  { path: pagePaths.unit, Screen: UnitScreen },
  { path: pagePaths.units, Screen: MatrixScreen },
  { path: pagePaths.remind, Screen: RemindScreen },
]
