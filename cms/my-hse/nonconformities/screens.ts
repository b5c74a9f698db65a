import { recordPath, recordPaths, recordStepPath } from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { register } from './list.ts'
import { CaseScreen } from './screen.tsx'
import { CaseStepScreen } from './step-screen.tsx'

/** Screens of nonconformities. */
export const nonconformityScreens: readonly ScreenRoute[] = [
  { path: recordPaths.nonconformity, Screen: listScreen(register) },
  { path: recordPath('nonconformity'), Screen: CaseScreen },
  { path: recordStepPath('nonconformity'), Screen: CaseStepScreen },
]
