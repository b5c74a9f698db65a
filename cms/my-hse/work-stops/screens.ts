import { recordPath, recordPaths } from '../../../content/addresses/my-hse.ts'
import { workStopSteps } from '../../plugin/work-stops/stop.ts'
import type { FormDefinition } from '../forms/work.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { stepForms } from '../records/step-forms.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { WorkStopScreen } from './one.tsx'
import { stopPath, workStopPlace, workStops } from './place.ts'
import { stopForm, StopScreen } from './register.tsx'

/** The forms of stopped work. */
export const workStopForms: readonly FormDefinition[] = [
  stopForm,
  ...stepForms(workStopSteps, workStopPlace),
]

/** Screens of stopped work. */
export const workStopScreens: readonly ScreenRoute[] = [
  { path: recordPaths.workStop, Screen: listScreen(workStops) },
  { path: stopPath, Screen: StopScreen },
  { path: recordPath('workStop'), Screen: WorkStopScreen },
]
