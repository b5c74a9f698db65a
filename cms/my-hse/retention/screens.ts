import { pagePaths } from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { RetentionKindScreen } from './kind.tsx'
import { RetentionScreen } from './overview.tsx'
import { RetainedScreen } from './record.tsx'

/** Screens of how long records are kept. */
export const retentionScreens: readonly ScreenRoute[] = [
  { path: pagePaths.retention, Screen: RetentionScreen },
  { path: pagePaths.retentionKind, Screen: RetentionKindScreen },
  { path: pagePaths.retentionRecord, Screen: RetainedScreen },
]
