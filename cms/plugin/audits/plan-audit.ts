import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { local } from '../database/local.ts'
import type { Audit } from '../generated-types.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { teamRefusals } from './impartial.ts'
import { aboutFaults, aboutInputs, teamIn, teamInput, unitInput } from './inputs.ts'
import { auditRefusalText } from './text.ts'

/** What is asked of whoever plans an audit. */
export const planInput = { ...unitInput, ...aboutInputs, ...teamInput } as const

/** Where an audit comes from, besides what was given for it. */
export interface Origin {
  /** Tells this one from others: sent twice with one key, it is planned once. */
  readonly key: string
  readonly language: 'nb' | 'en'
  /** The line of the audit plan it is made of. @default none */
  readonly line?: { readonly plan: string; readonly line: string }
}

/**
 * Plans an audit of a unit, as somebody writes it or as a line of the audit plan says. Planned twice with one key, also at
 * once, it is the one there is.
 * @throws Refusal with everything that is wrong: 403 without the right; of the team who it is about, why, and who may instead
 */
export async function planAudit(
  req: PayloadRequest,
  { key, language, line, ...given }: Given & Origin,
): Promise<Audit> {
  const reached = await reachOf(req, 'audits', 'plan')
  if (!reached.all) {
    refuse(req, auditRefusalText.mayNotPlan, { status: 403, code: 'notAllowed' })
  }
  const there = await byKey(req, key)
  if (there) return there
  const { faults, values } = await gather(req, planInput, given)
  const team = faults.some(({ field }) => ['unit', ...Object.keys(teamInput)].includes(field ?? ''))
    ? []
    : await teamRefusals(req, { team: teamIn(values), unit: values.unit })
  refuseFaults(req, [...faults, ...aboutFaults(values), ...team], auditRefusalText)
  await refuseClosed(req, values.unit)
  const { fourth: _fourth, second: _second, third: _third, ...about } = values
  return makeAudit(req, {
    key,
    ...about,
    language,
    team: teamIn(values),
    plan: line?.plan ?? null,
    planLine: line?.line ?? null,
    state: 'planned' as const,
    steps: [{ step: 'plan' as const, ...(await signature(req)) }],
  })
}

/** Stores an audit under the next number of its year. Of two with one key, also at once, there is one. */
export async function makeAudit(
  req: PayloadRequest,
  given: Partial<Audit> & Pick<Audit, 'auditDate' | 'key'>,
): Promise<Audit> {
  const data = { ...given, year: Number(given.auditDate.slice(0, 4)) }
  return withNumber(req, 'audits', `REV-${String(data.year)}-`, async (number) => {
    const made = { ...structuredClone(data), number }
    return (
      (await byKey(req, data.key)) ?? local.create(req, 'audits', made, { overrideAccess: true })
    )
  })
}

/** @throws Refusal for a unit that is not in operation */
export async function refuseClosed(req: PayloadRequest, unit: string): Promise<void> {
  const found = await local.findById(req, 'units', unit, { overrideAccess: true })
  if (found && found.active !== false) return
  refuse(req, auditRefusalText.noUnit, { field: 'unit', code: 'noUnit' })
}

/** The audit of a key, whoever may read it. */
async function byKey(req: PayloadRequest, key: string): Promise<Audit | undefined> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'audits', { overrideAccess: true, where, limit: 1 })
  return found
}

/** The key of what is made over REST. @throws Refusal where it is missing, or too short to be one */
export function auditKey(req: PayloadRequest, key: unknown): string {
  if (typeof key === 'string' && key.length >= 16 && key.length <= 200) return key
  return refuse(req, auditRefusalText.keyMissing, { field: 'key', code: 'keyMissing' })
}

/** `POST /api/audits/plan` with `{ key, language, … }` as `planInput`. Answers `{ doc }`. */
export const planEndpoint: Endpoint = memberEndpoint({
  path: '/plan',
  method: 'post',
  handler: async (req) => {
    const { key: sent, language, line: _line, ...given } = await bodyOf(req)
    const key = auditKey(req, sent)
    const written = language === 'en' ? 'en' : 'nb'
    const { id, number, state, version } = await planAudit(req, {
      ...given,
      key,
      language: written,
    })
    return Response.json({ doc: { id, number, state, version } })
  },
})
