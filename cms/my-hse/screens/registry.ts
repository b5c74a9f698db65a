import type { ReactElement } from 'react'
import { pagePaths, reportRoots, roots } from '../../../content/addresses/my-hse.ts'
import {
  languages,
  type ReportLanguage,
  reportLanguages,
  type ReportSegment,
} from '../../../content/addresses/parts.ts'
import { accessRequestScreens } from '../access-requests/screens.ts'
import { cycleScreens } from '../cycle/screens.ts'
import { reAuditScreens } from '../audits/re-audits/screens.tsx'
import { auditScreens } from '../audits/screens.tsx'
import { managementReviewScreens } from '../management-review/screens.ts'
import { wholeReportScreens } from '../reports/screens.tsx'
import { complianceScreens } from '../compliance/screens.tsx'
import { committeeScreens } from '../committees/screens.tsx'
import { delegationScreens } from '../delegated-tasks/screens.tsx'
import { enquiryScreens } from '../enquiries/screens.tsx'
import { objectiveScreens } from '../objectives/screens.tsx'
import { proposalScreens } from '../proposals/screens.tsx'
import { storyScreens } from '../stories/screens.ts'
import { figureScreens } from '../figures/screen.tsx'
import { inspectionScreens } from '../inspections/screens.ts'
import { injuryScreens } from '../injuries/screens.ts'
import { measureScreens } from '../measures/screens.ts'
import { notificationScreens } from '../notifications/screen.tsx'
import { nonconformityScreens } from '../nonconformities/screens.ts'
import { processScreens } from '../processes/screens.ts'
import { isOffered } from '../report/languages.ts'
import { reportScreens } from '../report/screens.ts'
import { requirementScreens } from '../requirements/screens.ts'
import { retentionScreens } from '../retention/screens.ts'
import { startScreens } from '../start/screens.ts'
import { documentScreens } from '../unit-documents/screens.tsx'
import { trainingScreens } from '../training/screens.ts'
import { unitReportScreens } from '../unit-reports/screens.tsx'
import { unitScreens } from '../units/screens.ts'
import { workStopScreens } from '../work-stops/screens.ts'
import { ForgottenPasswordScreen } from './forgotten-password.tsx'
import { GuidelineScreen } from './guideline.tsx'
import { GuidelinesScreen } from './guidelines.tsx'
import { LogInScreen } from './log-in.tsx'
import type { Page } from '../page.ts'
import { routeAt, type ScreenRoute } from './match.ts'
import { NewPasswordScreen } from './new-password.tsx'
import { StartScreen } from './start.tsx'

/** Every screen below the root of My HSE. A feature adds its own. */
const screens: readonly ScreenRoute[] = [
  { path: pagePaths.start, Screen: StartScreen },
  { path: pagePaths.logIn, Screen: LogInScreen },
  { path: pagePaths.forgottenPassword, Screen: ForgottenPasswordScreen },
  { path: pagePaths.newPassword, Screen: NewPasswordScreen },
  { path: pagePaths.guidelines, Screen: GuidelinesScreen },
  { path: pagePaths.guideline, Screen: GuidelineScreen },
  ...startScreens,
  ...nonconformityScreens,
  ...processScreens,
  ...measureScreens,
  ...enquiryScreens,
  ...documentScreens,
  ...delegationScreens,
  ...committeeScreens,
  ...cycleScreens,
  ...objectiveScreens,
  ...complianceScreens,
  ...unitReportScreens,
  ...wholeReportScreens,
  ...managementReviewScreens,
  ...auditScreens,
  ...reAuditScreens,
  ...inspectionScreens,
  ...proposalScreens,
  ...storyScreens,
  ...injuryScreens,
  ...accessRequestScreens,
  ...figureScreens,
  ...unitScreens,
  ...trainingScreens,
  ...requirementScreens,
  ...notificationScreens,
  ...retentionScreens,
  ...workStopScreens,
]

/** A part of the address space with screens of one language. */
export interface Surface {
  readonly language: ReportLanguage
  /** What all its addresses begin with. */
  readonly root: string
  readonly screens: readonly { readonly path: Partial<ReportSegment> }[]
  /** What stands at an address below its root, for whoever asks; null for nothing. */
  readonly draw: (segments: readonly string[], from: Visit) => Promise<ReactElement> | null
}

/** Who asks for a page, before it is known which. */
export type Visit = Pick<Page, 'asked' | 'req' | 'visitor'>

/** My HSE and reporting, each in every language it speaks. */
export const surfaces: readonly Surface[] = [
  ...languages.map((language) => surfaceOf(language, roots[language], screens)),
  ...reportLanguages.map((language) => surfaceOf(language, reportRoots[language], reportScreens)),
]

function surfaceOf<Language extends ReportLanguage>(
  language: Language,
  root: string,
  routes: readonly ScreenRoute<Language>[],
): Surface {
  return {
    language,
    root,
    screens: routes,
    draw: (segments, from) => {
      if (!isOffered(from.req.payload, language)) return null
      const found = routeAt(routes, language, segments)
      return found && found.route.Screen({ ...from, language, params: found.params })
    },
  }
}
