import { pagePaths } from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { MyTrainingScreen } from './mine.tsx'
import { planScreens } from './plan/screens.tsx'
import { RegisterTrainingScreen } from './register.tsx'
import { InstitutionTrainingScreen, UnitTrainingScreen } from './unit-training.tsx'

/** Screens of training. */
export const trainingScreens: readonly ScreenRoute[] = [
  { path: pagePaths.myTraining, Screen: MyTrainingScreen },
  { path: pagePaths.unitTraining, Screen: UnitTrainingScreen },
  { path: pagePaths.registerTraining, Screen: RegisterTrainingScreen },
  { path: pagePaths.unitsTraining, Screen: InstitutionTrainingScreen },
  ...planScreens,
]
