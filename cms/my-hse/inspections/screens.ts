import { recordPath, recordPaths } from '../../../content/addresses/my-hse.ts'
import { orderSteps } from '../../plugin/inspections/orders/steps.ts'
import { inspectionSteps } from '../../plugin/inspections/steps.ts'
import type { FormDefinition } from '../forms/work.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { stepForms } from '../records/step-forms.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { InspectionScreen } from './inspection.tsx'
import { OrderScreen } from './order.tsx'
import {
  addPath,
  inspectionOrders,
  inspectionPlace,
  inspections,
  orderPlace,
  registerPath,
} from './place.ts'
import { addForm, AddScreen, registerForm, RegisterScreen } from './register.tsx'

/** Screens of inspections and their orders. */
export const inspectionScreens: readonly ScreenRoute[] = [
  { path: recordPaths.inspection, Screen: listScreen(inspections) },
  { path: registerPath, Screen: RegisterScreen },
  { path: recordPath('inspection'), Screen: InspectionScreen },
  { path: recordPaths.inspectionOrder, Screen: listScreen(inspectionOrders) },
  { path: addPath, Screen: AddScreen },
  { path: recordPath('inspectionOrder'), Screen: OrderScreen },
]

/** Their forms. */
export const inspectionForms: readonly FormDefinition[] = [
  registerForm,
  addForm,
  ...stepForms(inspectionSteps, inspectionPlace),
  ...stepForms(orderSteps, orderPlace),
]
