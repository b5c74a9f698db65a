import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { dueOfNew } from './deadlines/due.ts'
import { byKey, seriesOf } from './register-finding.ts'

/** A requirement a compliance evaluation found not met. */
export interface Unmet {
  /** Id of the evaluation. */
  readonly evaluation: string
  /** Id of the line in it. */
  readonly line: string
  readonly title: string
  readonly description: string
  readonly unit: string
  readonly language: 'nb' | 'en'
  /** Day it was found, `YYYY-MM-DD`. */
  readonly eventDate: string
}

/** Key of the nonconformity of a requirement that is not met: one for each line of an evaluation. */
export function unmetKey(line: string): string {
  return `compliance:${line}`
}

/**
 * Registers as a nonconformity that a requirement is not met. The unit receives, assesses and handles it as any other. The
 * same line again gives the nonconformity there is. Whoever calls has asked for the right.
 */
export async function registerUnmet(req: PayloadRequest, given: Unmet): Promise<Nonconformity> {
  const key = unmetKey(given.line)
  const known = await byKey(req, key)
  if (known) return known
  const day = today(optionsOf(req.payload).clock)
  const state = {
    state: 'reported',
    type: 'nonconformity',
    source: 'complianceEvaluation',
  } as const
  const data = {
    key,
    year: Number(day.slice(0, 4)),
    ...state,
    evaluation: given.evaluation,
    finding: given.line,
    title: given.title,
    description: given.description,
    language: given.language,
    unit: given.unit,
    eventDate: given.eventDate,
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
