import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { local } from '../database/local.ts'
import type { Story } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import type { Values } from '../records/input/input.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import type { Fault } from '../records/step.ts'
import { casesNamed, type NamedCases } from './cases.ts'
import { storyFields } from './input.ts'
import { longestOf, storyFaults, type TextField, yearsOf } from './rules.ts'
import { storyRefusalText, storyText } from './text.ts'

/**
 * Writes a story: what was reported, what was done, what is different now. Sent twice with one key, it is made once.
 * @throws Refusal with everything that is wrong; 403 without the right
 */
export async function writeStory(
  req: PayloadRequest,
  { key, ...given }: Given & { readonly key: string },
): Promise<Story> {
  const reach = await reachOf(req, 'stories', 'write')
  if (!reach.all) {
    refuse(req, storyRefusalText.notAllowed, { status: 403, code: 'notAllowed' })
  }
  const before = await byKey(req, key)
  if (before) return before
  const day = today(optionsOf(req.payload).clock)
  const { faults, values } = await gather(req, storyFields, given)
  const named = await casesNamed(req, values.cases, null)
  const failed = new Set(faults.map(({ field }) => field))
  const ruled = faultsOf(values, named, day, null).filter(({ field }) => !failed.has(field))
  refuseFaults(req, inOrder([...faults, ...ruled]), storyRefusalText)
  const data = {
    ...values,
    cases: [...named.ids],
    key,
    state: 'draft' as const,
    steps: [{ step: 'write' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'stories', `HIS-${day.slice(0, 4)}-`, async (number) => {
    const there = await byKey(req, key)
    if (there) return there
    const wanted = { ...structuredClone(data), number }
    return local.create(req, 'stories', wanted, { overrideAccess: true })
  })
}

/**
 * Everything that is wrong with what somebody has written, in words that name the field and the way out.
 * @param before the story as it is; null for a new one
 */
export function faultsOf(
  values: Values<typeof storyFields>,
  { faults }: NamedCases,
  day: string,
  before: Pick<Story, 'year'> | null,
): Fault[] {
  const { first, last } = yearsOf(day)
  const years = { first: String(first), last: String(last) }
  const ruled = storyFaults(values, day, before?.year ?? null).map(({ code, field }): Fault => {
    if (code !== 'storyTooLong') return { code, field, say: years }
    const text = field as TextField
    return { code, field, say: { name: storyText[text], most: String(longestOf(text)) } }
  })
  return [...ruled, ...faults]
}

function inOrder(faults: readonly Fault[]): Fault[] {
  const order = Object.keys(storyFields)
  const place = ({ field }: Fault): number => order.indexOf(field ?? '')
  return faults.toSorted((one, other) => place(one) - place(other))
}

async function byKey(req: PayloadRequest, key: string): Promise<Story | undefined> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'stories', { overrideAccess: true, where, limit: 1 })
  return found
}

/** `POST /api/stories/write` with `{ key, … }` as `storyFields`. Answers `{ doc }`. */
export const writeEndpoint: Endpoint = memberEndpoint({
  path: '/write',
  method: 'post',
  handler: async (req) => {
    const { key, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, storyRefusalText.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const { id, number, state, version } = await writeStory(req, { ...given, key })
    return Response.json({ doc: { id, number, state, version } })
  },
})
