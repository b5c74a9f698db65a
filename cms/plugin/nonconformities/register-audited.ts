import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { dueOfNew } from './deadlines/due.ts'
import { byKey, seriesOf } from './register-finding.ts'

/** A nonconformity an audit found. */
export interface Audited {
  /** Id of the audit. */
  readonly audit: string
  /** Id of the finding in it. */
  readonly finding: string
  readonly title: string
  readonly description: string
  readonly unit: string
  readonly language: 'nb' | 'en'
  /** Day it was found, `YYYY-MM-DD`. */
  readonly eventDate: string
}

/**
 * Registers what an audit found as a nonconformity. The unit receives, assesses and handles it as any other. The same
 * finding again gives the nonconformity there is. Whoever calls has asked for the right.
 */
export async function registerAudited(
  req: PayloadRequest,
  { audit, finding, ...found }: Audited,
): Promise<Nonconformity> {
  const key = `audit:${finding}`
  const known = await byKey(req, key)
  if (known) return known
  const day = today(optionsOf(req.payload).clock)
  const state = { state: 'reported', type: 'nonconformity', source: 'hseAudit' } as const
  const data = {
    key,
    year: Number(day.slice(0, 4)),
    ...state,
    audit,
    finding,
    ...found,
    reportedDate: day,
    due: await dueOfNew(req, { ...state, severity: null, since: day }),
    steps: [{ step: 'register' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'nonconformities', seriesOf(day.slice(0, 4)), async (number) => {
    const there = await byKey(req, key)
    const made = { ...structuredClone(data), number }
    return there ?? local.create(req, 'nonconformities', made, { overrideAccess: true })
  })
}
