import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { DelegatedTask } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { unit } from '../records/input/register.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { type Fault, historyText, recordSteps } from '../records/step.ts'
import { delegationFields } from './input.ts'
import { leftAmong } from '../organisation/left.ts'
import { delegationFaults } from './rules.ts'
import { change } from './steps/change.ts'
import { end } from './steps/end.ts'
import { review } from './steps/review.ts'
import { delegationRefusalText, delegationStateText } from './text.ts'

/** What can be done with a delegated task, the most likely first. */
export const delegationSteps = recordSteps({
  collection: 'delegated-tasks',
  steps: { review, change, end },
  refusals: delegationRefusalText,
  wrongState: ({ state }) =>
    fill(delegationRefusalText.wrongState, { state: delegationStateText[state] }),
})

/** What was done with a delegated task. */
export const delegationStepText = historyText(delegationSteps, {
  delegate: { nb: 'Delegert', en: 'Delegated' },
})

/** What is asked of whoever records one. */
export const delegationInput = {
  unit: unit({
    label: { nb: 'Enhet', en: 'Unit' },
    missing: 'unitMissing',
    before: 'stored',
  }),
  ...delegationFields,
} as const

/**
 * Records a task that is delegated in a unit. Sent twice with one key, it is made once.
 * @throws Refusal with everything that is wrong; 403 without the right in the unit
 */
export async function delegateTask(
  req: PayloadRequest,
  { key, language, ...given }: Given & { readonly key: string; readonly language: 'nb' | 'en' },
): Promise<DelegatedTask> {
  const before = await byKey(req, key)
  if (before) return before
  const values = await readDelegation(req, given)
  const reached = await reachOf(req, 'delegated-tasks', 'delegate')
  if (!reached.all && !reached.units.includes(values.unit)) {
    const refusal = { status: 403, code: 'notAllowed', field: 'unit' } as const
    refuse(req, delegationRefusalText.notAllowed, refusal)
  }
  const data = {
    ...values,
    key,
    language,
    state: 'current' as const,
    steps: [{ step: 'delegate' as const, ...(await signature(req)) }],
  }
  const year = today(optionsOf(req.payload).clock).slice(0, 4)
  return withNumber(req, 'delegated-tasks', `OPP-${year}-`, async (number) => {
    const there = await byKey(req, key)
    if (there) return there
    const wanted = { ...structuredClone(data), number }
    return local.create(req, 'delegated-tasks', wanted, { overrideAccess: true })
  })
}

async function byKey(req: PayloadRequest, key: string): Promise<DelegatedTask | undefined> {
  const [found] = await local.find(req, 'delegated-tasks', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}

/** What was given for a task; everything that is wrong with it is said at once, in the order it is asked. */
async function readDelegation(req: PayloadRequest, given: Given) {
  const { faults, values } = await gather(req, delegationInput, given)
  const failed = new Set(faults.map(({ field }) => field))
  // Who was given and could not be read has been said already.
  const role = failed.has('role') || failed.has('person') ? '?' : values.role
  const personLeft = (await leftAmong(req, [values.person])).size > 0
  const ruled = delegationFaults({ ...values, role, personLeft })
  const order = Object.keys(delegationInput)
  const all = [...faults, ...ruled.filter(({ field }) => !failed.has(field))]
  const place = ({ field }: Fault): number => order.indexOf(field ?? '')
  refuseFaults(
    req,
    all.toSorted((one, other) => place(one) - place(other)),
    delegationRefusalText,
  )
  return values
}

/**
 * `POST /api/delegated-tasks/delegate` with `{ key, language, … }` as `delegationInput`. Answers `{ doc }`.
 */
export const delegateEndpoint: Endpoint = memberEndpoint({
  path: '/delegate',
  method: 'post',
  handler: async (req) => {
    const { key, language, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, delegationRefusalText.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const written = language === 'en' ? 'en' : 'nb'
    const made = await delegateTask(req, { ...given, key, language: written })
    const { id, number, state, version } = made
    return Response.json({ doc: { id, number, state, version } })
  },
})
