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
import { ApproveScreen } from './screens/approve.tsx'
import { ConfirmScreen } from './screens/confirm.tsx'
import { DatesScreen } from './screens/dates.tsx'
import { FindingsScreen } from './screens/findings.tsx'
import { PostHeldScreen, PreHeldScreen } from './screens/held.tsx'
import {
  InputsFromElsewhereScreen,
  InputsOfCasesScreen,
  InputsOfLastYearScreen,
} from './screens/inputs.tsx'
import { PostMinutesScreen, PreMinutesScreen } from './screens/minutes.tsx'
import { PlanningScreen, PostMeetingScreen, PreMeetingScreen } from './screens/part-list.tsx'
import { ParticipantsScreen } from './screens/participants.tsx'
import { PlanScreen } from './screens/plan.tsx'
import { NoMappingScreen, NoMeasureScreen } from './screens/reason.tsx'
import { RequirementsScreen } from './screens/requirements.tsx'
import { ProcessScreen } from './screens/process.tsx'
import { PsychosocialScreen } from './screens/psychosocial.tsx'
import { RiskAfterScreen } from './screens/risk-after.tsx'
import { ReportScreen } from './screens/report.tsx'
import { StatementsScreen } from './screens/statements.tsx'

const pages = [
  ['planning', PlanningScreen],
  ['dates', DatesScreen],
  ['participants', ParticipantsScreen],
  ['confirm', ConfirmScreen],
  ['preMeeting', PreMeetingScreen],
  ['preHeld', PreHeldScreen],
  ['inputsOfLastYear', InputsOfLastYearScreen],
  ['inputsOfCases', InputsOfCasesScreen],
  ['inputsFromElsewhere', InputsFromElsewhereScreen],
  ['preMinutes', PreMinutesScreen],
  ['psychosocial', PsychosocialScreen],
  ['challenges', ChallengesScreen],
  ['mapping', MappingScreen],
  ['postMeeting', PostMeetingScreen],
  ['postHeld', PostHeldScreen],
  ['findings', FindingsScreen],
  ['plan', PlanScreen],
  ['requirements', RequirementsScreen],
  ['postMinutes', PostMinutesScreen],
  ['approve', ApproveScreen],
  ['statements', StatementsScreen],
  ['close', CloseScreen],
  ['report', ReportScreen],
] as const

const rows = [
  ['challenges', ChallengeScreen],
  ['mapping', MappingOneScreen],
  ['noMapping', NoMappingScreen],
  ['noMeasure', NoMeasureScreen],
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
