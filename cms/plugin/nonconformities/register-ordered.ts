import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { dueOfNew } from './deadlines/due.ts'
import { byKey, seriesOf } from './register-finding.ts'

/** An order an authority has given. */
export interface Ordered {
  /** Id of the inspection. */
  readonly inspection: string
  /** Id of the order. */
  readonly order: string
  readonly title: string
  readonly description: string
  readonly unit: string
  readonly language: 'nb' | 'en'
  /** Day it was given, `YYYY-MM-DD`. */
  readonly eventDate: string
}

/** Key of the nonconformity of an order. */
export function orderedKey(order: string): string {
  return `inspection-order:${order}`
}

/**
 * Registers an order of an authority as a nonconformity. The unit receives, assesses and handles it as any other. The same
 * order again gives the nonconformity there is. Whoever calls has asked for the right.
 */
export async function registerOrdered(
  req: PayloadRequest,
  { inspection, order, ...found }: Ordered,
): Promise<Nonconformity> {
  const key = orderedKey(order)
  const known = await byKey(req, key)
  if (known) return known
  const day = today(optionsOf(req.payload).clock)
  const state = {
    state: 'reported',
    type: 'nonconformity',
    source: 'externalInspection',
  } as const
  const data = {
    key,
    year: Number(day.slice(0, 4)),
    ...state,
    inspection,
    finding: order,
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
