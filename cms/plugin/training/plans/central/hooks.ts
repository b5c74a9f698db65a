import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { can } from '../../../access/can.ts'
import { principalOf } from '../../../access/principal.ts'
import { today } from '../../../core/dates.ts'
import { refuse } from '../../../core/refuse.ts'
import { idOf, local } from '../../../database/local.ts'
import type { TrainingPlan } from '../../../generated-types.ts'
import { optionsOf } from '../../../options.ts'
import { requestPublish } from '../../../publishing/request.ts'
import { approvalFault, type Plan, planFaults, saysAnother } from './rules.ts'
import { planRefusalText } from './text.ts'

/**
 * A plan holds together, and whoever wrote some of it is never the one who approves it. Who changed what it says since
 * it was last approved, and the day it was approved, are written here alone: what is sent of them counts for nothing.
 */
export const keepPlan: CollectionBeforeChangeHook<TrainingPlan> = async ({
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc ? asPlan(originalDoc) : null
  const after = asPlan({ ...originalDoc, ...data })
  const [first, ...others] = planFaults(after)
  if (first) {
    const fields = [first, ...others].map(({ code, field }) => ({
      field,
      text: planRefusalText[code],
    }))
    refuse(req, planRefusalText[first.code], { fields, code: first.code })
  }
  await refuseTaken(after.period, originalDoc?.id, req)
  const { account, person } = await principalOf(req)
  const changedBy = originalDoc?.changedBy ?? []
  const fault = approvalFault({
    before,
    after,
    changedBy,
    by: account === null ? null : { account, person },
    approves: (await can(req, 'training-plans', 'approve')) === true,
  })
  if (fault) {
    refuse(req, planRefusalText[fault], { status: 409, field: 'state', code: fault })
  }
  const changed = before === null || saysAnother(before, after)
  const isApproved = after.state === 'approved' && before?.state !== 'approved'
  return {
    ...data,
    period: after.period,
    ...(isApproved
      ? { changedBy: [], approvedOn: today(optionsOf(req.payload).clock) }
      : {
          changedBy: changed ? withWriters(changedBy, [account, person]) : changedBy,
          approvedOn: after.state === 'draft' ? null : (originalDoc?.approvedOn ?? null),
        }),
  }
}

function withWriters(before: readonly string[], now: readonly (string | null)[]): string[] {
  return [...new Set([...before, ...now.filter((id) => id !== null)])]
}

async function refuseTaken(
  period: string,
  own: string | undefined,
  req: PayloadRequest,
): Promise<void> {
  const others = await local.count(req, 'training-plans', {
    overrideAccess: true,
    where: {
      and: [
        { period: { equals: period } },
        ...(own === undefined ? [] : [{ id: { not_equals: own } }]),
      ],
    },
  })
  if (others > 0) {
    refuse(req, planRefusalText.periodTaken, { field: 'period', code: 'periodTaken' })
  }
}

function asPlan({ lines, period, state }: Partial<TrainingPlan>): Plan {
  return {
    period: (period ?? '').trim(),
    state: state ?? 'draft',
    lines: (lines ?? []).map(({ course, responsibleUnit, ...line }) => ({
      ...line,
      course: idOf(course),
      responsibleUnit: responsibleUnit ? idOf(responsibleUnit) : null,
    })),
  }
}

/** An approved plan is part of what readers see, and so is that there is none any more. */
export const publishPlan: CollectionAfterChangeHook<TrainingPlan> = async ({
  doc,
  previousDoc,
  req,
}) => {
  if (optionsOf(req.payload).disabled) return
  const before = previousDoc as Partial<TrainingPlan> | undefined
  if (doc.state !== 'approved' && before?.state !== 'approved') return
  await requestPublish(req, `training-plans:${doc.id}:${String(doc.version)}`)
}

/** What was deleted is gone for readers too. */
export const publishWithoutPlan: CollectionAfterDeleteHook = async ({ id, req }) => {
  if (optionsOf(req.payload).disabled) return
  await requestPublish(req, `training-plans:${String(id)}:deleted`)
}
