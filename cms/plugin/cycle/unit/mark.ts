import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { principalOf } from '../../access/principal.ts'
import { type AssignedRole, roleTies } from '../../access/roles.ts'
import { dayIn, isSensibleDay, today } from '../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { say } from '../../core/text.ts'
import { isDuplicate } from '../../database/duplicate-key.ts'
import { local } from '../../database/local.ts'
import { isOldVersion } from '../../database/optimistic.ts'
import type { ActivityOccurrence } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { inputRefusals } from '../../records/input/refusals.ts'
import { signature } from '../../records/record-step.ts'
import { cycleYearOn } from '../rules.ts'
import { commonCycle, type CycleWork, loadUnitCycle, type ShownMark } from './load.ts'
import { derivedFrom, markFaults, markKey, type UnitOccurrence } from './rules.ts'
import {
  derivedText,
  markFaultText,
  occurrenceRefusalText as refusals,
  type OccurrenceResult,
  resultText,
} from './text.ts'

/** What somebody says of one time an activity is done in a unit. */
export interface SaidOfOccurrence {
  /** Id of the unit. */
  readonly unit: string
  /** Id of the activity, a common one or the unit's own. */
  readonly activity: string
  /** Which time, such as `2026-1`. */
  readonly slot: string
  /** Null where nothing is chosen. */
  readonly result: OccurrenceResult | null
  /** As it was written. */
  readonly doneOn: string
  /** Evidence, or why it is not done. */
  readonly note: string
  /** Version of what was said, as it was shown; 0 where nothing was. */
  readonly version: number
}

const system = { overrideAccess: true } as const

/**
 * May the one who asks say something of what a role is responsible for in a unit? Those who run the unit may, and whoever
 * holds that role there; of the institution's own, the HSE unit. The page asks the same.
 * @param root the unit is the one all others are below
 */
export async function mayMark(
  req: PayloadRequest,
  {
    role,
    root,
    unit,
  }: { readonly unit: string; readonly root: boolean; readonly role: AssignedRole },
): Promise<boolean> {
  const [leads, ofRole, institution, { held }] = await Promise.all([
    reachOf(req, 'activity-occurrences', 'mark'),
    reachOf(req, 'activity-occurrences', 'markOfRole'),
    reachOf(req, 'activity-occurrences', 'markForInstitution'),
    principalOf(req),
  ])
  if (leads.all || leads.units.includes(unit)) return true
  if (root && institution.all) return true
  if (!ofRole.units.includes(unit)) return false
  const reached = roleTies[role] === 'safetyArea' ? 'units' : 'answersFor'
  return held.some((each) => each.role === role && each[reached].includes(unit))
}

/**
 * Says what happened to one time of an activity, in the place of what was said before.
 * @throws Refusal 403 without the right; 404 for a time that is not in the unit's cycle; naming each field that is wrong;
 *   409 where somebody else has said something since, or the HSE process says it
 */
export async function markOccurrence(
  req: PayloadRequest,
  { activity, doneOn: written, note, result, slot, unit, version }: SaidOfOccurrence,
): Promise<ActivityOccurrence> {
  const found = await occurrenceAt(req, { unit, activity, slot })
  if (!found) refuse(req, refusals.noOccurrence, { status: 404, code: 'noOccurrence' })
  const { occurrence, root } = found
  const role = occurrence.activity.responsibleRole
  if (!(await mayMark(req, { unit, root, role }))) {
    refuse(req, refusals.mayNotMark, { status: 403, code: 'notAllowed' })
  }
  if (occurrence.activity.doneWhen !== 'byHand') {
    const { doneWhen } = occurrence.activity
    const why = derivedFrom(doneWhen)
    refuse(req, derivedText[why], { status: 409, code: why })
  }
  const doneOn = result === 'done' ? dayWritten(req, written) : null
  const faults = markFaults({ result, doneOn, note }, today(optionsOf(req.payload).clock))
  if (result === null || faults.length > 0) {
    const fields = faults.map(({ code, field }) => ({ field, text: markFaultText[code] }))
    refuse(req, fields[0]?.text ?? markFaultText.resultMissing, { fields })
  }
  const { by, ...signed } = await signature(req)
  const said = { result, doneOn, note: note.trim(), by: signed.name }
  const step = { step: result, by, ...signed, note: note.trim() }
  const key = markKey(unit, activity, slot)
  const [stands] = await local.find(req, 'activity-occurrences', {
    ...system,
    where: { key: { equals: key } },
    limit: 1,
  })
  if ((stands?.version ?? 0) !== version) refuseChanged(req)
  try {
    if (stands) {
      const data = { ...said, due: occurrence.by, version, steps: [...(stands.steps ?? []), step] }
      return await local.update(req, 'activity-occurrences', stands.id, data, system)
    }
    const { own, title } = occurrence.activity
    const made = {
      key,
      unit,
      title: say(title, 'nb'),
      ...(own ? { ownActivity: activity } : { activity }),
      due: occurrence.by,
      ...said,
      steps: [step],
    }
    return await local.create(req, 'activity-occurrences', made, system)
  } catch (error) {
    if (isOldVersion(error) || isDuplicate(error)) refuseChanged(req)
    throw error
  }
}

/** One time of an activity in a unit; null where there is none. */
export async function occurrenceAt(
  req: PayloadRequest,
  { activity, slot, unit: id }: Pick<SaidOfOccurrence, 'activity' | 'slot' | 'unit'>,
): Promise<{
  readonly occurrence: UnitOccurrence<CycleWork, ShownMark>
  readonly root: boolean
} | null> {
  const year = /^(\d{4})-\d{1,3}$/.exec(slot)?.[1]
  if (year === undefined) return null
  const { startMonth } = await commonCycle(req)
  const month = String(startMonth).padStart(2, '0')
  const period = cycleYearOn(startMonth, `${year}-${month}-01`)
  const { byUnit, units } = await loadUnitCycle(req, id, period)
  const occurrence = byUnit
    .get(id)
    ?.find((each) => each.activity.id === activity && each.slot === slot)
  const unit = units.find((each) => each.id === id)
  return occurrence && unit ? { occurrence, root: unit.ancestors.length === 0 } : null
}

function dayWritten(req: PayloadRequest, written: string): string | null {
  if (written.trim() === '') return null
  const day = dayIn(written)
  if (day === null) refuse(req, inputRefusals.dateWrong, { field: 'doneOn', code: 'dateWrong' })
  if (!isSensibleDay(day)) refuse(req, inputRefusals.dateFar, { field: 'doneOn', code: 'dateFar' })
  return day
}

function refuseChanged(req: PayloadRequest): never {
  refuse(req, refusals.changed, { status: 409, code: 'conflict' })
}

/**
 * `POST /api/activity-occurrences/mark` with `{ unit, activity, slot, result, doneOn, note, version }`. Answers `{ doc }`.
 */
export const markEndpoint: Endpoint = memberEndpoint({
  path: '/mark',
  method: 'post',
  handler: async (req) => {
    const body = await bodyOf(req)
    const text = (name: string): string => {
      const value = body[name]
      return typeof value === 'string' ? value : ''
    }
    const result = text('result')
    const made = await markOccurrence(req, {
      unit: text('unit'),
      activity: text('activity'),
      slot: text('slot'),
      result: Object.hasOwn(resultText, result) ? (result as OccurrenceResult) : null,
      doneOn: text('doneOn'),
      note: text('note'),
      version: typeof body['version'] === 'number' ? body['version'] : 0,
    })
    const { doneOn, due, id, version } = made
    return Response.json({ doc: { id, due, result: made.result, doneOn, version } })
  },
})
