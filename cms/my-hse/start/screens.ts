import { pagePaths } from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { ReportedScreen } from './reported.tsx'
import { TasksScreen } from './tasks.tsx'

/** Screens around the start page. */
export const startScreens: readonly ScreenRoute[] = [
  { path: pagePaths.tasks, Screen: TasksScreen },
  { path: pagePaths.reported, Screen: ReportedScreen },
]
