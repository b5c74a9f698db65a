import { pagePaths } from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { OverviewScreen } from './overview.tsx'
import { RequirementScreen } from './requirement.tsx'

/** Screens of what law requires of a unit. */
export const requirementScreens: readonly ScreenRoute[] = [
  { path: pagePaths.requirements, Screen: OverviewScreen },
  { path: pagePaths.requirement, Screen: RequirementScreen },
]
