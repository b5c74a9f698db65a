import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { principalOf } from '../access/principal.ts'
import { local } from '../database/local.ts'
import { reportPaper } from './paper.ts'

/** What somebody has read of a draft. */
const reading = z.object({
  /** When they said so, ISO 8601. */
  at: z.string(),
  paper: reportPaper,
})
export type Reading = z.infer<typeof reading>

const readings = z.record(z.string(), reading)

/** What was read of a report, by account. As the system: no reader sees what another has read. */
export async function readingsOf(
  req: PayloadRequest,
  report: string,
): Promise<Readonly<Record<string, Reading>>> {
  const found = await local.findById(req, 'reports', report, { overrideAccess: true })
  const kept = readings.safeParse(found?.readings)
  return kept.success ? kept.data : {}
}

/** What the one who asks has read of a report; null where they have not said that they have. */
export async function ownReading(req: PayloadRequest, report: string): Promise<Reading | null> {
  const [{ account }, all] = await Promise.all([principalOf(req), readingsOf(req, report)])
  return account === null ? null : (all[account] ?? null)
}
