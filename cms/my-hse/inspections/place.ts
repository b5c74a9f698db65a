import { inspectionOrderSegments, inspectionSegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  recordAddress,
  recordPaths,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach, type PageLanguage, type Query } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { inspectionList } from '../../plugin/inspections/list.ts'
import { orderList } from '../../plugin/inspections/orders/list.ts'
import type { orderSteps } from '../../plugin/inspections/orders/steps.ts'
import type { inspectionSteps } from '../../plugin/inspections/steps.ts'
import { listing } from '../lists/listing.ts'
import type { StepPlace } from '../records/step-forms.ts'
import { inspectionWords as words } from './text.ts'

/** Where the steps of an inspection stand. */
export const inspectionPlace: StepPlace<keyof typeof inspectionSteps.steps> = {
  formName: (name) => `inspection-${name}`,
  segments: inspectionSegments,
  record: (language, number, query) => recordAddress(language, 'inspection', number, query),
  list: (language, query) => recordsAddress(language, 'inspection', query),
}

/** Where the steps of an order stand. */
export const orderPlace: StepPlace<keyof typeof orderSteps.steps> = {
  formName: (name) => `inspection-order-${name}`,
  segments: inspectionOrderSegments,
  record: (language, number, query) => recordAddress(language, 'inspectionOrder', number, query),
  list: (language, query) => recordsAddress(language, 'inspectionOrder', query),
}

/** Path of the form that registers an inspection. */
export const registerPath = inEach((in_) => `${recordPaths.inspection[in_]}/${newRow[in_]}`)

/** Path of the form that writes in an order. */
export const addPath = inEach((in_) => `${recordPaths.inspectionOrder[in_]}/${newRow[in_]}`)

/** Where an inspection is registered. */
export function registerAddress(language: PageLanguage): string {
  return recordAddress(language, 'inspection', newRow[language])
}

/** Where an order is written in. @param query `inspection` with the number of the inspection */
export function addAddress(language: PageLanguage, query?: Query): string {
  return recordAddress(language, 'inspectionOrder', newRow[language], query)
}

/** The list of inspections. */
export const inspections = listing<'inspections'>({
  list: inspectionList,
  kind: 'inspection',
  register: {
    words: words.register,
    may: async (req) => (await reachOf(req, 'inspections', 'register')).all,
  },
})

/** The list of their orders. */
export const inspectionOrders = listing<'inspection-orders'>({
  list: orderList,
  kind: 'inspectionOrder',
})
