import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { can } from '../../access/can.ts'
import { principalOf } from '../../access/principal.ts'
import { today } from '../../core/dates.ts'
import { type FieldRefusal, refuse } from '../../core/refuse.ts'
import { fill } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import type { AuditPlan } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { requestPublish } from '../../publishing/request.ts'
import { teamRefusals } from '../impartial.ts'
import { type AuditRefusal, auditRefusalText } from '../text.ts'
import {
  auditApprovalFault,
  type AuditPlanFacts,
  auditPlanFaults,
  type AuditPlanLine,
  saysAnother,
} from './rules.ts'
import { auditPlanRefusalText } from './text.ts'

/**
 * A plan holds together, each team may audit its unit, and whoever wrote some of the plan is never the one who approves
 * it. Who changed it since it was last approved, and the day it was approved, are written here alone.
 */
export const keepAuditPlan: CollectionBeforeChangeHook<AuditPlan> = async ({
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc ? asFacts(originalDoc) : null
  const after = asFacts({ ...originalDoc, ...data })
  const [first, ...others] = auditPlanFaults(after)
  if (first) {
    const fields = [first, ...others].map(({ code, field }) => ({
      field,
      text: auditPlanRefusalText[code],
    }))
    refuse(req, auditPlanRefusalText[first.code], { fields, code: first.code })
  }
  const { account, person } = await principalOf(req)
  // What is loaded by the system was decided elsewhere.
  if (account !== null) await refuseTeams(req, before, after)
  const changedBy = originalDoc?.changedBy ?? []
  const fault = auditApprovalFault({
    before,
    after,
    changedBy,
    by: account === null ? null : { account, person },
    approves: (await can(req, 'audit-plans', 'approve')) === true,
  })
  if (fault) {
    refuse(req, auditPlanRefusalText[fault], { status: 409, field: 'state', code: fault })
  }
  const changed = before === null || saysAnother(before, after)
  const isApproved = after.state === 'approved' && before?.state !== 'approved'
  const writers = [account, person].filter((id) => id !== null)
  return {
    ...data,
    ...(isApproved
      ? {
          changedBy: [],
          // What the system loads was approved before.
          approvedOn: (account === null && data.approvedOn) || today(optionsOf(req.payload).clock),
        }
      : {
          changedBy: changed ? [...new Set([...changedBy, ...writers])] : changedBy,
          approvedOn: after.state === 'draft' ? null : (originalDoc?.approvedOn ?? null),
        }),
  }
}

/** Refuses a team of a new or changed line that may not audit its unit; one that is not complete is completed later. */
async function refuseTeams(
  req: PayloadRequest,
  before: AuditPlanFacts | null,
  after: AuditPlanFacts,
): Promise<void> {
  const known = new Set((before?.lines ?? []).map(teamKey))
  const fields: FieldRefusal[] = []
  for (const [place, line] of after.lines.entries()) {
    if (line.team.length === 0 || known.has(teamKey(line))) continue
    const faults = await teamRefusals(req, line)
    for (const { code, field, say = {} } of faults) {
      if (code === 'memberMissing') continue
      const words = auditRefusalText[code as AuditRefusal]
      const at = field === 'lead' ? 'lead' : 'members'
      fields.push({ field: `lines.${String(place)}.${at}`, text: fill(words, say) })
    }
  }
  const [first] = fields
  if (first) refuse(req, first.text, { fields, code: 'notImpartial' })
}

const teamKey = ({ team, unit }: AuditPlanLine): string => [unit, ...team].join()

function asFacts({ firstYear, lastYear, lines, state, title }: Partial<AuditPlan>): AuditPlanFacts {
  return {
    title: (title ?? '').trim(),
    firstYear: firstYear ?? null,
    lastYear: lastYear ?? null,
    state: state ?? 'draft',
    lines: (lines ?? []).map(lineFacts),
  }
}

/** A line as rules see it. */
export function lineFacts({
  lead,
  members,
  month,
  points,
  scope,
  unit,
  year,
}: NonNullable<AuditPlan['lines']>[number]): AuditPlanLine {
  return {
    unit: idOf(unit),
    year,
    month,
    scope,
    points,
    team: [...(lead ? [idOf(lead)] : []), ...(members ?? []).map(idOf)],
  }
}

/** A plan that readers see has changed, and so has one that they see no longer. */
export const publishAuditPlan: CollectionAfterChangeHook<AuditPlan> = async ({
  doc,
  previousDoc,
  req,
}) => {
  if (optionsOf(req.payload).disabled) return
  const before = previousDoc as Partial<AuditPlan> | undefined
  if (!isShown(doc) && !isShown(before ?? {})) return
  await requestPublish(req, `audit-plans:${doc.id}:${String(doc.version)}`)
}

/** What was deleted is gone for readers too. */
export const publishWithoutAuditPlan: CollectionAfterDeleteHook<AuditPlan> = async ({
  doc,
  req,
}) => {
  if (optionsOf(req.payload).disabled || !isShown(doc)) return
  await requestPublish(req, `audit-plans:${doc.id}:deleted`)
}

function isShown({ shown, state }: Partial<AuditPlan>): boolean {
  return shown === true && state === 'approved'
}
