import type { ScreenRoute } from '../screens/match.ts'
import { coveragePart, processPages, processRoot } from './addresses.ts'
import { ChallengeScreen } from './screens/challenge.tsx'
import { ChallengesScreen } from './screens/challenges.tsx'
import { CloseScreen } from './screens/close.tsx'
import { FormerCoverage } from '../units/former-coverage.ts'
import { ProcessListScreen } from './screens/list.tsx'
import { MappingOneScreen } from './screens/mapping-one.tsx'
import { MappingScreen } from './screens/mapping.tsx'
import { MeasureScreen } from './screens/measure.tsx'
import { PlanningScreen } from './screens/planning.tsx'
import { PostMeetingScreen } from './screens/post-meeting.tsx'
import { PreMeetingScreen } from './screens/pre-meeting.tsx'
import { ProcessScreen } from './screens/process.tsx'
import { ReportScreen } from './screens/report.tsx'
import { StatementsScreen } from './screens/statements.tsx'

const pages = [
  [processPages.planning, PlanningScreen],
  [processPages.preMeeting, PreMeetingScreen],
  [processPages.challenges, ChallengesScreen],
  [processPages.mapping, MappingScreen],
  [processPages.postMeeting, PostMeetingScreen],
  [processPages.statements, StatementsScreen],
  [processPages.close, CloseScreen],
  [processPages.report, ReportScreen],
] as const

const rows = [
  [processPages.challenges, ChallengeScreen],
  [processPages.mapping, MappingOneScreen],
  [processPages.measures, MeasureScreen],
] as const

/** Screens of the HSE process. The first that fits an address counts. */
export const processScreens: readonly ScreenRoute[] = [
  { path: processRoot, Screen: ProcessListScreen },
  {
    path: {
      nb: `${processRoot.nb}/${coveragePart.nb}`,
      en: `${processRoot.en}/${coveragePart.en}`,
    },
    Screen: FormerCoverage,
  },
  {
    path: { nb: `${processRoot.nb}/:number`, en: `${processRoot.en}/:number` },
    Screen: ProcessScreen,
  },
  ...pages.map(([page, Screen]) => ({ path: below(page, ''), Screen })),
  ...rows.map(([page, Screen]) => ({ path: below(page, '/:row'), Screen })),
]

function below(page: { readonly nb: string; readonly en: string }, more: string) {
  return {
    nb: `${processRoot.nb}/:number/${page.nb}${more}`,
    en: `${processRoot.en}/:number/${page.en}${more}`,
  }
}
