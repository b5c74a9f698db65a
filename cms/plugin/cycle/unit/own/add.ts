import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../../../access/can.ts'
import { today } from '../../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../../core/endpoint.ts'
import { refuse } from '../../../core/refuse.ts'
import { fill } from '../../../core/text.ts'
import { local } from '../../../database/local.ts'
import type { UnitActivity } from '../../../generated-types.ts'
import { optionsOf } from '../../../options.ts'
import { gather, type Given, refuseFaults } from '../../../records/engine.ts'
import { unit } from '../../../records/input/register.ts'
import { withNumber } from '../../../records/record-number.ts'
import { signature } from '../../../records/record-step.ts'
import { historyText, recordSteps } from '../../../records/step.ts'
import { ownActivityFields } from './input.ts'
import { ownActivityFaults } from './rules.ts'
import { approveInterval } from './steps/approve-interval.ts'
import { change } from './steps/change.ts'
import { end } from './steps/end.ts'
import { ownActivityRefusalText as refusals, ownActivityStateText } from './text.ts'

/** What can be done with an activity of a unit's own. */
export const ownActivitySteps = recordSteps({
  collection: 'unit-activities',
  steps: { approveInterval, change, end },
  refusals,
  wrongState: ({ state }) => fill(refusals.wrongState, { state: ownActivityStateText[state] }),
})

/** What was done with one. */
export const ownActivityStepText = historyText(ownActivitySteps, {
  add: { nb: 'Lagt til', en: 'Added' },
})

/** What is asked of whoever adds one. */
export const ownActivityInput = {
  unit: unit({ label: { nb: 'Enhet', en: 'Unit' }, missing: 'unitMissing', before: 'stored' }),
  ...ownActivityFields,
} as const

/**
 * Adds an activity to the annual cycle of a unit. Sent twice with one key, it is made once.
 * @throws Refusal with everything that is wrong; 403 without the right in the unit
 */
export async function addActivity(
  req: PayloadRequest,
  { key, language, ...given }: Given & { readonly key: string; readonly language: 'nb' | 'en' },
): Promise<UnitActivity> {
  const before = await byKey(req, key)
  if (before) return before
  const day = today(optionsOf(req.payload).clock)
  const { faults, values } = await gather(req, ownActivityInput, given)
  refuseFaults(req, faults.length > 0 ? faults : ownActivityFaults(values, null, day), refusals)
  const reached = await reachOf(req, 'unit-activities', 'add')
  if (!reached.all && !reached.units.includes(values.unit)) {
    refuse(req, refusals.notAllowed, { status: 403, code: 'notAllowed', field: 'unit' })
  }
  const data = {
    ...values,
    key,
    language,
    state: 'current' as const,
    steps: [{ step: 'add' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'unit-activities', `AKT-${day.slice(0, 4)}-`, async (number) => {
    const there = await byKey(req, key)
    if (there) return there
    const wanted = { ...structuredClone(data), number }
    return local.create(req, 'unit-activities', wanted, { overrideAccess: true })
  })
}

async function byKey(req: PayloadRequest, key: string): Promise<UnitActivity | undefined> {
  const [found] = await local.find(req, 'unit-activities', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}

/** `POST /api/unit-activities/add` with `{ key, language, … }` as `ownActivityInput`. Answers `{ doc }`. */
export const addEndpoint: Endpoint = memberEndpoint({
  path: '/add',
  method: 'post',
  handler: async (req) => {
    const { key, language, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, refusals.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const written = language === 'en' ? 'en' : 'nb'
    const { id, number, state, version } = await addActivity(req, {
      ...given,
      key,
      language: written,
    })
    return Response.json({ doc: { id, number, state, version } })
  },
})
