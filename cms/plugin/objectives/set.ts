import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import type { Reach } from '../access/rules.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { Objective, Unit } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import type { Values } from '../records/input/input.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { type Fault, historyText, recordSteps } from '../records/step.ts'
import { objectiveInput } from './input.ts'
import { canBeSetFor, levelOf, objectiveFaults } from './rules.ts'
import { change } from './steps/change.ts'
import { drop } from './steps/drop.ts'
import { setResult } from './steps/result.ts'
import { objectiveRefusalText, objectiveStateText } from './text.ts'

/** What can be done with an objective, the most likely first. */
export const objectiveSteps = recordSteps({
  collection: 'objectives',
  steps: { setResult, change, drop },
  refusals: objectiveRefusalText,
  wrongState: ({ state }) =>
    fill(objectiveRefusalText.wrongState, { state: objectiveStateText[state] }),
})

/** What was done with an objective. */
export const objectiveStepText = historyText(objectiveSteps, {
  set: { nb: 'Satt', en: 'Set' },
})

/** What stands of an objective when it is set. */
type Written = Values<typeof objectiveInput> & { readonly follows?: string | null }

/** True where someone who reaches so far sets objectives of a unit. */
export function mayBeSetBy(
  { all, institution, units }: Pick<Reach, 'all' | 'institution' | 'units'>,
  unit: { readonly id: string; readonly ancestors?: readonly unknown[] | null },
): boolean {
  const central = levelOf(unit.ancestors ?? []) === 'institution'
  return all || units.includes(unit.id) || (institution && central)
}

/**
 * Sets an objective of a unit for a period. Sent twice with one key, it is made once.
 * @throws Refusal with everything that is wrong; 403 without the right in the unit
 */
export async function setObjective(
  req: PayloadRequest,
  { key, language, ...given }: Given & { readonly key: string; readonly language: 'nb' | 'en' },
): Promise<Objective> {
  const before = await byKey(req, key)
  if (before) return before
  const { unit, values } = await readObjective(req, given)
  await refuseUnlessSetter(req, unit)
  return makeObjective(req, { key, language, values, unit })
}

/** Makes an objective whose right and rules have been asked for. Sent twice with one key, it is made once. */
export async function makeObjective(
  req: PayloadRequest,
  {
    key,
    language,
    unit,
    values,
  }: {
    readonly key: string
    readonly language: 'nb' | 'en'
    readonly unit: Pick<Unit, 'id' | 'ancestors'>
    readonly values: Written
  },
): Promise<Objective> {
  const level = levelOf(unit.ancestors ?? [])
  const data = {
    ...values,
    key,
    level,
    // What everybody inherits is written in Norwegian, with English beside it.
    language: level === 'institution' ? ('nb' as const) : language,
    state: 'running' as const,
    steps: [{ step: 'set' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'objectives', `MAL-${values.period}-`, async (number) => {
    const there = await byKey(req, key)
    if (there) return there
    const wanted = { ...structuredClone(data), number }
    return local.create(req, 'objectives', wanted, { overrideAccess: true })
  })
}

/** @throws Refusal 403 for whoever sets no objectives of the unit */
export async function refuseUnlessSetter(
  req: PayloadRequest,
  unit: Pick<Unit, 'id' | 'ancestors'>,
): Promise<void> {
  if (mayBeSetBy(await reachOf(req, 'objectives', 'set'), unit)) return
  const refusal = { status: 403, code: 'notAllowed', field: 'unit' } as const
  refuse(req, objectiveRefusalText.notAllowed, refusal)
}

async function byKey(req: PayloadRequest, key: string): Promise<Objective | undefined> {
  const [found] = await local.find(req, 'objectives', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}

/** What was given for an objective; everything that is wrong with it is said at once, in the order it is asked. */
async function readObjective(req: PayloadRequest, given: Given) {
  const { faults, values } = await gather(req, objectiveInput, given)
  const failed = new Set(faults.map(({ field }) => field))
  const unit = failed.has('unit')
    ? null
    : await local.findById(req, 'units', values.unit, { overrideAccess: true })
  const day = today(optionsOf(req.payload).clock)
  const level = levelOf(unit?.ancestors ?? [])
  const ruled: Fault[] = [
    ...(unit?.active === false ? [{ code: 'noUnit', field: 'unit' }] : []),
    ...(canBeSetFor(values.period, day) ? [] : [{ code: 'periodWrong', field: 'period' }]),
    // An indicator that could not be read has been said already: then nothing follows from it.
    ...objectiveFaults({
      ...values,
      level,
      ...(failed.has('indicator') ? { indicator: 'byHand', measuredBy: '?' } : {}),
    }),
  ]
  const order = Object.keys(objectiveInput)
  const place = ({ field }: Fault): number => order.indexOf(field ?? '')
  refuseFaults(
    req,
    [...faults, ...ruled.filter(({ field }) => !failed.has(field))].toSorted(
      (one, other) => place(one) - place(other),
    ),
    objectiveRefusalText,
  )
  if (unit === null) throw new Error('A unit that was read is not there.')
  return { unit, values }
}

/** `POST /api/objectives/set` with `{ key, language, … }` as `objectiveInput`. Answers `{ doc }`. */
export const setEndpoint: Endpoint = memberEndpoint({
  path: '/set',
  method: 'post',
  handler: async (req) => {
    const { key, language, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, objectiveRefusalText.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const written = language === 'en' ? 'en' : 'nb'
    const made = await setObjective(req, { ...given, key, language: written })
    const { id, number, state, version } = made
    return Response.json({ doc: { id, number, state, version } })
  },
})
