import {
  injuryPrintPath,
  newRow,
  recordPath,
  recordPaths,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { injurySteps } from '../../plugin/injuries/register.ts'
import { stepForms } from '../records/step-forms.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { InjuriesScreen } from './list.tsx'
import { injuryPlace } from './place.ts'
import { PrintScreen } from './print.tsx'
import { registerForm, RegisterScreen } from './register.tsx'
import { EntryScreen } from './screen.tsx'

const registerPath = inEach((language) => `${recordPaths.injury[language]}/${newRow[language]}`)

/** Screens of the register of injuries. */
export const injuryScreens: readonly ScreenRoute[] = [
  { path: recordPaths.injury, Screen: InjuriesScreen },
  { path: injuryPrintPath, Screen: PrintScreen },
  { path: registerPath, Screen: RegisterScreen },
  { path: recordPath('injury'), Screen: EntryScreen },
]

/** Its forms. */
export const injuryForms = [registerForm, ...stepForms(injurySteps, injuryPlace)]
