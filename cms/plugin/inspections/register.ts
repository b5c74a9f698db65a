import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { local } from '../database/local.ts'
import type { Inspection } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { inspectionInput } from './input.ts'
import { giveLetter } from './letters.ts'
import { authorityFaults, dateFaults } from './rules.ts'
import { inspectionRefusalText as text } from './text.ts'
import { tellOfInspection } from './told.ts'

/**
 * Registers an inspection by an authority. Sent twice with one key, also at once, it is registered once.
 * @throws Refusal with everything that is wrong; 403 for whoever may not register one
 */
export async function registerInspection(
  req: PayloadRequest,
  { key, ...given }: Given & { readonly key: string },
): Promise<Inspection> {
  if (!(await reachOf(req, 'inspections', 'register')).all) {
    refuse(req, text.notAllowed, { status: 403, code: 'notAllowed' })
  }
  const { faults, values } = await gather(req, inspectionInput, given)
  const unread = new Set(faults.map(({ field }) => field))
  const day = today(optionsOf(req.payload).clock)
  const own = [
    ...(unread.has('authority') ? [] : authorityFaults(values)),
    ...(unread.has('visitDate') || unread.has('letterDate') ? [] : dateFaults(values, day)),
  ]
  refuseFaults(req, [...faults, ...own], text)
  const data = {
    ...values,
    key,
    state: 'open' as const,
    steps: [{ step: 'register' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'inspections', `TSY-${day.slice(0, 4)}-`, async (number) => {
    const made =
      (await byKey(req, key)) ??
      (await local.create(
        req,
        'inspections',
        { ...structuredClone(data), number },
        { overrideAccess: true },
      ))
    // Told by key: what a crash cut off is told when the same is sent again.
    if (made.steps?.length === 1) {
      await giveLetter(req, made, 'letterFile')
      await tellOfInspection(req, made, 'registered')
    }
    return made
  })
}

async function byKey(req: PayloadRequest, key: string): Promise<Inspection | undefined> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'inspections', { overrideAccess: true, where, limit: 1 })
  return found
}

/** The key of what is made over REST. @throws Refusal where it is missing, or too short to be one */
export function keyIn(req: PayloadRequest, key: unknown): string {
  if (typeof key === 'string' && key.length >= 16 && key.length <= 200) return key
  return refuse(req, text.keyMissing, { field: 'key', code: 'keyMissing' })
}

/** `POST /api/inspections/register` with `{ key, … }` as `inspectionInput`. Answers `{ doc }`. */
export const registerEndpoint: Endpoint = memberEndpoint({
  path: '/register',
  method: 'post',
  handler: async (req) => {
    const { key, ...given } = await bodyOf(req)
    const made = await registerInspection(req, { ...given, key: keyIn(req, key) })
    const { id, number, state, version } = made
    return Response.json({ doc: { id, number, state, version } })
  },
})
