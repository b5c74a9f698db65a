import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { UnitDocument } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { unit } from '../records/input/register.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { type Fault, historyText, recordSteps } from '../records/step.ts'
import { giveFile } from './file.ts'
import { documentFields } from './input.ts'
import { reportFactsOf, reportFaultsOf } from './reports.ts'
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
  const before = await byKey(req, key)
  if (before) return before
  const { now, values } = await readDocument(req, given)
  const reached = await reachOf(req, 'unit-documents', 'register')
  const reaches = reached.all || reached.formerReports || reached.units.includes(values.unit)
  if (!reaches) {
    refuse(req, documentRefusalText.notAllowed, { status: 403, code: 'notAllowed', field: 'unit' })
  }
  const facts = await reportFactsOf(req, 'register', { document: null, unit: values.unit })
  refuseFaults(req, reportFaultsOf(values, facts), documentRefusalText)
  const data = {
    ...values,
    link: values.link ?? '',
    key,
    state: 'current' as const,
    steps: [{ step: 'register' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'unit-documents', `DOK-${now.slice(0, 4)}-`, async (number) => {
    const there = await byKey(req, key)
    if (there) return there
    const wanted = { ...structuredClone(data), number }
    const made = await local.create(req, 'unit-documents', wanted, { overrideAccess: true })
    await giveFile(req, made)
    return made
  })
}

async function byKey(req: PayloadRequest, key: string): Promise<UnitDocument | undefined> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'unit-documents', { overrideAccess: true, where, limit: 1 })
  return found
}

/** What was given for a document; everything that is wrong with it is said at once, in the order it is asked. */
async function readDocument(req: PayloadRequest, given: Given) {
  const { faults, values } = await gather(req, documentInput, given)
  const now = today(optionsOf(req.payload).clock)
  const failed = new Set(faults.map(({ field }) => field))
  const ruled = documentFaults(
    { ...values, hasFile: values.file !== null || failed.has('file') },
    now,
  )
  const order = Object.keys(documentInput)
  const all = [...faults, ...ruled.filter(({ field }) => !failed.has(field))]
  const place = ({ field }: Fault): number => order.indexOf(field ?? '')
  refuseFaults(
    req,
    all.toSorted((one, other) => place(one) - place(other)),
    documentRefusalText,
  )
  return { now, values }
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
