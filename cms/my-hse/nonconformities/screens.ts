import type { ScreenRoute } from '../screens/match.ts'
import { casePaths } from './addresses.ts'
import { CasesScreen } from './list-screen.tsx'
import { CaseScreen } from './screen.tsx'

/** Screens of nonconformities. */
export const nonconformityScreens: readonly ScreenRoute[] = [
  { path: casePaths.list, Screen: CasesScreen },
  { path: casePaths.one, Screen: CaseScreen },
]
