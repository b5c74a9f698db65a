import type { ScreenRoute } from '../screens/match.ts'
import { startPaths } from './addresses.ts'
import { ReportedScreen } from './reported.tsx'
import { TasksScreen } from './tasks.tsx'

/** Screens around the start page. */
export const startScreens: readonly ScreenRoute[] = [
  { path: startPaths.tasks, Screen: TasksScreen },
  { path: startPaths.reported, Screen: ReportedScreen },
]
