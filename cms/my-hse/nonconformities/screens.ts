import type { ScreenRoute } from '../screens/match.ts'
import { casePaths } from './addresses.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { register } from './list.ts'
import { CaseScreen } from './screen.tsx'

/** Screens of nonconformities. */
export const nonconformityScreens: readonly ScreenRoute[] = [
  { path: register.path, Screen: listScreen(register) },
  { path: casePaths.one, Screen: CaseScreen },
]
