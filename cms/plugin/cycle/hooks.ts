import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { slug as slugContract } from '../../../content/schema/index.ts'
import { today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { idOf, local } from '../database/local.ts'
import type { CycleActivity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from '../publishing/request.ts'
import {
  activityFaultFields,
  activityFaults,
  changesThePast,
  type Definition,
  type SavedActivity,
  isProcessPart,
} from './rules.ts'
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

/**
 * An activity can be done, and someone is responsible: everything that is wrong is said at its field. The days that were
 * due stay as they were, and each part of the HSE process has one deadline at a time.
 */
export const keepToCalendar: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as (CycleActivity & Definition) | undefined
  const activity = { ...before, ...data } as SavedActivity
  const [first, ...others] = activityFaults(activity)
  if (first !== undefined) {
    const fields = [first, ...others].map((fault) => ({
      field: activityFaultFields[fault],
      text: activityFaultText[fault],
    }))
    refuse(req, activityFaultText[first], { fields, code: first })
  }
  const day = today(optionsOf(req.payload).clock)
  if (before && changesThePast(stored(before), stored(activity), day)) {
    refuse(req, refusalText.pastKept, { status: 409, field: 'to', code: 'pastKept' })
  }
  await keepOneOfEachPart(req, before?.id ?? null, activity)
  return data
}

async function keepOneOfEachPart(
  req: PayloadRequest,
  id: string | null,
  { doneWhen, from, to }: SavedActivity,
): Promise<void> {
  if (!isProcessPart(doneWhen) || !from) return
  const others = await local.find(req, 'cycle-activities', {
    overrideAccess: true,
    where: { doneWhen: { equals: doneWhen } },
    select: { from: true, to: true },
  })
  const meets = others.some(
    (each) => each.id !== id && each.from <= (to ?? '9999') && from <= (each.to ?? '9999'),
  )
  if (meets) {
    refuse(req, refusalText.processPartTaken, {
      status: 409,
      field: 'doneWhen',
      code: 'processPartTaken',
    })
  }
}

/** Relations as their ids, so that what is sent and what is stored can be compared. */
function stored<A extends SavedActivity>(activity: A): A {
  const units = activity.units?.map((each) => idOf(each as string | { readonly id: string }))
  return units ? { ...activity, units } : activity
}

/** An activity that units have said something of is not deleted: it ends. */
export const keepUsedActivity: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const said = await local.count(req, 'activity-occurrences', {
    overrideAccess: true,
    where: { activity: { equals: String(id) } },
  })
  if (said > 0) refuse(req, refusalText.activityHappened, { status: 409, code: 'activityHappened' })
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
