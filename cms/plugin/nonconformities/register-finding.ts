import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import type { Nonconformity } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { dueOfNew } from './deadlines/due.ts'
import type { Severity } from './text.ts'

/** What a unit's HSE process found. */
export interface Finding {
  /** Id of the process. */
  readonly process: string
  /** Tells this finding from others of the same process. */
  readonly finding: string
  readonly title: string
  readonly description: string
  readonly unit: string
  readonly topic: string | null
  readonly language: 'nb' | 'en'
  /** Day it was found, `YYYY-MM-DD`. */
  readonly eventDate: string
  readonly severity: Severity | null
}

/** Key of the nonconformity of a finding. */
export function findingKey(process: string, finding: string): string {
  return `process:${process}:${finding}`
}

/** Series of numbers of a year. */
export function seriesOf(year: string): string {
  return `AVV-${year}-`
}

/**
 * Registers a finding as a nonconformity. It starts as assessed: the process has done that. The same finding again
 * gives the nonconformity there is. Whoever calls has asked for the right to register findings.
 */
export async function registerFinding(req: PayloadRequest, given: Finding): Promise<Nonconformity> {
  const key = findingKey(given.process, given.finding)
  const day = today(optionsOf(req.payload).clock)
  const known = await byKey(req, key)
  if (known) return known
  const step = { step: 'register' as const, ...(await signature(req)) }
  const judged = {
    state: 'assessed',
    type: 'nonconformity',
    source: 'hseProcess',
    severity: given.severity,
  } as const
  const due = await dueOfNew(req, { ...judged, since: day })
  return withNumber(req, 'nonconformities', seriesOf(day.slice(0, 4)), async (number) => {
    const there = await byKey(req, key)
    return (
      there ??
      local.create(
        req,
        'nonconformities',
        {
          key,
          number,
          year: Number(day.slice(0, 4)),
          ...judged,
          process: given.process,
          finding: given.finding,
          title: given.title.trim(),
          description: given.description.trim() || given.title.trim(),
          language: given.language,
          unit: given.unit,
          topic: given.topic,
          eventDate: given.eventDate,
          reportedDate: day,
          due,
          steps: [step],
        },
        { overrideAccess: true },
      )
    )
  })
}

/** The nonconformity of a key, whoever may read it. */
export async function byKey(req: PayloadRequest, key: string): Promise<Nonconformity | undefined> {
  const [found] = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}
