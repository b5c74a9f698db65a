import {
  accessRequestPaths,
  newRow,
  recordPath,
  recordPaths,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { accessRequestSteps } from '../../plugin/access-requests/register.ts'
import type { FormDefinition } from '../forms/work.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { stepForms } from '../records/step-forms.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { GivenScreen } from './given-screen.tsx'
import { markForm } from './mark-form.ts'
import { accessRequestPlace, accessRequests } from './place.ts'
import { registerForm, RegisterScreen } from './register.tsx'
import { AccessRequestScreen } from './screen.tsx'
import { WorkingCopyScreen } from './working-copy.tsx'

const registerPath = inEach(
  (language) => `${recordPaths.accessRequest[language]}/${newRow[language]}`,
)

/** Screens of requests for access. */
export const accessRequestScreens: readonly ScreenRoute[] = [
  { path: recordPaths.accessRequest, Screen: listScreen(accessRequests) },
  { path: registerPath, Screen: RegisterScreen },
  { path: recordPath('accessRequest'), Screen: AccessRequestScreen },
  { path: accessRequestPaths.workingCopy, Screen: WorkingCopyScreen },
  { path: accessRequestPaths.given, Screen: GivenScreen },
]

/** Their forms. */
export const accessRequestForms: readonly FormDefinition[] = [
  registerForm,
  markForm,
  ...stepForms(accessRequestSteps, accessRequestPlace).filter(({ name }) => name !== markForm.name),
]
