import {
  coveragePath,
  processPath,
  recordPath,
  recordPaths,
} from '../../../content/addresses/my-hse.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { ChallengeScreen } from './screens/challenge.tsx'
import { ChallengesScreen } from './screens/challenges.tsx'
import { CloseScreen } from './screens/close.tsx'
import { FormerCoverage } from '../units/former-coverage.ts'
import { LinkedMeasuresScreen } from './screens/linked-measures.tsx'
import { ProcessListScreen } from './screens/list.tsx'
import { MappingOneScreen } from './screens/mapping-one.tsx'
import { MappingScreen } from './screens/mapping.tsx'
import { MeasureScreen } from './screens/measure.tsx'
import { PlanningScreen } from './screens/planning.tsx'
import { PostMeetingScreen } from './screens/post-meeting.tsx'
import { PreMeetingScreen } from './screens/pre-meeting.tsx'
import { ProcessScreen } from './screens/process.tsx'
import { PsychosocialScreen } from './screens/psychosocial.tsx'
import { RiskAfterScreen } from './screens/risk-after.tsx'
import { ReportScreen } from './screens/report.tsx'
import { StatementsScreen } from './screens/statements.tsx'

const pages = [
  ['planning', PlanningScreen],
  ['preMeeting', PreMeetingScreen],
  ['psychosocial', PsychosocialScreen],
  ['challenges', ChallengesScreen],
  ['mapping', MappingScreen],
  ['postMeeting', PostMeetingScreen],
  ['statements', StatementsScreen],
  ['close', CloseScreen],
  ['report', ReportScreen],
] as const

const rows = [
  ['challenges', ChallengeScreen],
  ['mapping', MappingOneScreen],
  ['measures', MeasureScreen],
  ['linkedMeasures', LinkedMeasuresScreen],
  ['riskAfter', RiskAfterScreen],
] as const

/** Screens of the HSE process. The first that fits an address counts. */
export const processScreens: readonly ScreenRoute[] = [
  { path: recordPaths.process, Screen: ProcessListScreen },
  { path: coveragePath, Screen: FormerCoverage },
  { path: recordPath('process'), Screen: ProcessScreen },
  ...pages.map(([page, Screen]) => ({ path: processPath(page), Screen })),
  ...rows.map(([page, Screen]) => ({ path: processPath(page, ':row'), Screen })),
]
