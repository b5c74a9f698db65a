import { recordPath, recordPaths } from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { CasesScreen } from './list-screen.tsx'
import { CaseScreen } from './screen.tsx'

/** Screens of nonconformities. */
export const nonconformityScreens: readonly ScreenRoute[] = [
  { path: recordPaths.nonconformity, Screen: CasesScreen },
  { path: recordPath('nonconformity'), Screen: CaseScreen },
]
