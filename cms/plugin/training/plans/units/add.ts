import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../../../access/can.ts'
import { today } from '../../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../../core/endpoint.ts'
import { refuse } from '../../../core/refuse.ts'
import { fill } from '../../../core/text.ts'
import { local } from '../../../database/local.ts'
import type { PlannedCourse } from '../../../generated-types.ts'
import { optionsOf } from '../../../options.ts'
import { gather, type Given, refuseFaults } from '../../../records/engine.ts'
import type { Values } from '../../../records/input/input.ts'
import { withNumber } from '../../../records/record-number.ts'
import { signature } from '../../../records/record-step.ts'
import { historyText, recordSteps } from '../../../records/step.ts'
import { offeredCourses, type OfferedCourse } from '../../records/load.ts'
import { plannedInput } from './input.ts'
import { plannedFaults } from './rules.ts'
import { cancel } from './steps/cancel.ts'
import { change } from './steps/change.ts'
import { hold } from './steps/hold.ts'
import { open } from './steps/open.ts'
import { plannedRefusalText as refusals, plannedStateText } from './text.ts'

/** What can be done with a course of a unit's plan. */
export const plannedSteps = recordSteps({
  collection: 'planned-courses',
  steps: { hold, open, change, cancel },
  refusals,
  wrongState: ({ state }) => fill(refusals.wrongState, { state: plannedStateText[state] }),
})

/** What was done with one. */
export const plannedStepText = historyText(plannedSteps, {
  add: { nb: 'Lagt i planen', en: 'Put into the plan' },
})

/**
 * Puts a course into the plan of a unit. Sent twice with one key, it is there once. A key counts within its unit, and
 * nothing is looked up by it before the right there is asked for: who guesses one learns of no line of other units.
 * @throws Refusal with everything that is wrong; 403 without the right in the unit
 */
export async function planCourse(
  req: PayloadRequest,
  { key, ...given }: Given & { readonly key: string },
): Promise<PlannedCourse> {
  const { faults, values } = await gather(req, plannedInput, given)
  refuseFaults(req, faults, refusals)
  await refuseUnlessPlanner(req, values.unit)
  const ownKey = `form:${values.unit}:${key}`
  const before = await byKey(req, ownKey)
  if (before) return before
  refuseFaults(req, plannedFaults(values, null, today(optionsOf(req.payload).clock)), refusals)
  return makePlanned(req, { ...values, key: ownKey }, await offeredCourse(req, values.course))
}

/** @throws Refusal 403 for whoever does not plan the training of the unit */
export async function refuseUnlessPlanner(req: PayloadRequest, unit: string): Promise<void> {
  const reached = await reachOf(req, 'planned-courses', 'add')
  if (reached.all || reached.units.includes(unit)) return
  refuse(req, refusals.notAllowed, { status: 403, code: 'notAllowed', field: 'unit' })
}

/** @throws Refusal 400 for a course that is not offered */
export async function offeredCourse(req: PayloadRequest, id: string): Promise<OfferedCourse> {
  const found = (await offeredCourses(req)).find((each) => each.id === id)
  if (found) return found
  refuse(req, refusals.courseNotOffered, { field: 'course', code: 'courseNotOffered' })
}

/** Makes a line whose right and rules have been asked for. Sent twice with one key, it is made once. */
export async function makePlanned(
  req: PayloadRequest,
  values: Values<typeof plannedInput> & { readonly key: string },
  { title }: Pick<OfferedCourse, 'title'>,
): Promise<PlannedCourse> {
  const data = {
    ...values,
    title: title.nb,
    language: 'nb' as const,
    state: 'planned' as const,
    steps: [{ step: 'add' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'planned-courses', `KUR-${String(values.year)}-`, async (number) => {
    const there = await byKey(req, values.key)
    if (there) return there
    const wanted = { ...structuredClone(data), number }
    return local.create(req, 'planned-courses', wanted, { overrideAccess: true })
  })
}

async function byKey(req: PayloadRequest, key: string): Promise<PlannedCourse | undefined> {
  const [found] = await local.find(req, 'planned-courses', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}

/** `POST /api/planned-courses/add` with `{ key, … }` as `plannedInput`. Answers `{ doc }`. */
export const addEndpoint: Endpoint = memberEndpoint({
  path: '/add',
  method: 'post',
  handler: async (req) => {
    const { key, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, refusals.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const { id, number, state, version } = await planCourse(req, { ...given, key })
    return Response.json({ doc: { id, number, state, version } })
  },
})
