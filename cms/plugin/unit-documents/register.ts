import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { UnitDocument } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { type Given, read, refuseFaults } from '../records/engine.ts'
import { unit } from '../records/input/register.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { documentFields } from './input.ts'
import { documentFaults } from './rules.ts'
import { change } from './steps/change.ts'
import { withdraw } from './steps/withdraw.ts'
import { documentRefusalText, documentStateText } from './text.ts'

/** What can be done with a document, the most likely first. */
export const documentSteps = recordSteps({
  collection: 'unit-documents',
  steps: { change, withdraw },
  refusals: documentRefusalText,
  wrongState: ({ state }) =>
    fill(documentRefusalText.wrongState, { state: documentStateText[state] }),
})

/** What was done with a document. */
export const documentStepText = historyText(documentSteps, {
  register: { nb: 'Registrert', en: 'Registered' },
})

/** What is asked of whoever registers one. */
export const documentInput = {
  unit: unit({
    label: { nb: 'Enhet', en: 'Unit' },
    missing: 'unitMissing',
    before: 'stored',
  }),
  ...documentFields,
} as const

/**
 * Registers a document of a unit. Sent twice with one key, it is made once.
 * @throws Refusal with everything that is wrong; 403 without the right in the unit
 */
export async function registerDocument(
  req: PayloadRequest,
  { key, ...given }: Given & { readonly key: string },
): Promise<UnitDocument> {
  const values = await read(req, documentInput, given, documentRefusalText)
  const reached = await reachOf(req, 'unit-documents', 'register')
  if (!reached.all && !reached.units.includes(values.unit)) {
    refuse(req, documentRefusalText.notAllowed, { status: 403, code: 'notAllowed', field: 'unit' })
  }
  const now = today(optionsOf(req.payload).clock)
  refuseFaults(req, documentFaults(values, now), documentRefusalText)
  const data = {
    ...values,
    key,
    state: 'current' as const,
    steps: [{ step: 'register' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'unit-documents', `DOK-${now.slice(0, 4)}-`, async (number) => {
    const where = { key: { equals: key } }
    const [there] = await local.find(req, 'unit-documents', {
      overrideAccess: true,
      where,
      limit: 1,
    })
    if (there) return there
    const wanted = { ...structuredClone(data), number }
    return local.create(req, 'unit-documents', wanted, { overrideAccess: true })
  })
}

/** `POST /api/unit-documents/register` with `{ key, … }` as `documentInput`. Answers `{ doc }`. */
export const registerEndpoint: Endpoint = memberEndpoint({
  path: '/register',
  method: 'post',
  handler: async (req) => {
    const { key, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, documentRefusalText.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const { id, number, state, version } = await registerDocument(req, { ...given, key })
    return Response.json({ doc: { id, number, state, version } })
  },
})
