import { pagePaths, reportRoots, roots } from '../../../content/addresses/my-hse.ts'
import { languages, type PageLanguage } from '../../../content/addresses/parts.ts'
import { enquiryScreens } from '../enquiries/screens.tsx'
import { proposalScreens } from '../proposals/screens.tsx'
import { figureScreens } from '../figures/screen.tsx'
import { injuryScreens } from '../injuries/screens.ts'
import { measureScreens } from '../measures/screens.ts'
import { notificationScreens } from '../notifications/screen.tsx'
import { nonconformityScreens } from '../nonconformities/screens.ts'
import { processScreens } from '../processes/screens.ts'
import { reportScreens } from '../report/screens.ts'
import { retentionScreens } from '../retention/screens.ts'
import { startScreens } from '../start/screens.ts'
import { documentScreens } from '../unit-documents/screens.tsx'
import { unitScreens } from '../units/screens.ts'
import { workStopScreens } from '../work-stops/screens.ts'
import { ForgottenPasswordScreen } from './forgotten-password.tsx'
import { GuidelineScreen } from './guideline.tsx'
import { GuidelinesScreen } from './guidelines.tsx'
import { LogInScreen } from './log-in.tsx'
import type { ScreenRoute } from './match.ts'
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
  ...proposalScreens,
  ...injuryScreens,
  ...figureScreens,
  ...unitScreens,
  ...notificationScreens,
  ...retentionScreens,
  ...workStopScreens,
]

/** A part of the address space with screens of one language. */
export interface Surface {
  readonly language: PageLanguage
  /** What all its addresses begin with. */
  readonly root: string
  readonly screens: readonly ScreenRoute[]
}

/** My HSE and reporting, in every language. */
export const surfaces: readonly Surface[] = languages.flatMap((language) => [
  { language, root: roots[language], screens },
  { language, root: reportRoots[language], screens: reportScreens },
])
