import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { slug as slugContract } from '../../../content/schema/index.ts'
import { refuse } from '../core/refuse.ts'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from '../publishing/request.ts'
import { activityFaultFields, activityFaults, type SavedActivity } from './rules.ts'
import { activityFaultText, refusalText } from './text.ts'

/** A cycle has an address that works everywhere, and begins in the same month for as long as it has activities. */
export const keepCycle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { id: string; startMonth: string } | undefined
  const { slug, startMonth } = data as { slug?: string; startMonth?: string }
  if (slug !== undefined && !slugContract.safeParse(slug).success) {
    refuse(req, refusalText.slugForm, { field: 'slug', code: 'slugForm' })
  }
  const moves = before && startMonth !== undefined && startMonth !== before.startMonth
  if (moves && (await activitiesOf(req, before.id)) > 0) {
    refuse(req, refusalText.startMonthKept, {
      status: 409,
      field: 'startMonth',
      code: 'startMonthKept',
    })
  }
  return data
}

/** A cycle with activities is not deleted. */
export const keepUsedCycle: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if ((await activitiesOf(req, String(id))) > 0) {
    refuse(req, refusalText.cycleInUse, { status: 409, code: 'cycleInUse' })
  }
}

async function activitiesOf(req: PayloadRequest, cycle: string): Promise<number> {
  return local.count(req, 'cycle-activities', {
    overrideAccess: true,
    where: { cycle: { equals: cycle } },
  })
}

/** An activity can be done, and someone is responsible: everything that is wrong is said at its field. */
export const keepToCalendar: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const activity = { ...(originalDoc as object | undefined), ...data } as SavedActivity
  const [first, ...others] = activityFaults(activity)
  if (first === undefined) return data
  const fields = [first, ...others].map((fault) => ({
    field: activityFaultFields[fault],
    text: activityFaultText[fault],
  }))
  refuse(req, activityFaultText[first], { fields, code: first })
}

/** Cycles and their activities are part of what readers see. */
export const publishCycle: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { id, version } = doc as { id: string; version: number }
  if (optionsOf(req.payload).disabled) return
  await requestPublish(req, `${collection.slug}:${id}:${String(version)}`)
}

/** What was deleted is gone for readers too. */
export const publishWithoutCycle: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  if (optionsOf(req.payload).disabled) return
  await requestPublish(req, `${collection.slug}:${String(id)}:deleted`)
}
