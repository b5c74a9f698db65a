import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import type { Measure } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'

const system = { overrideAccess: true } as const

/** A measure the management has decided. */
type Decided = Pick<Measure, 'description' | 'key' | 'language' | 'title'> & {
  /** Id of the unit. */
  readonly unit: string
  /** Id of the person. */
  readonly responsible: string
  readonly deadline: string | null
}

/**
 * Makes a measure that has been decided: it is approved already. The same key again gives the one there is. Whoever calls has
 * asked for the right.
 */
export async function makeDecided(req: PayloadRequest, decided: Decided): Promise<Measure> {
  const signed = await signature(req)
  const data = {
    ...decided,
    state: 'approved' as const,
    steps: [
      { step: 'propose' as const, ...signed },
      { step: 'approve' as const, ...signed },
    ],
  }
  const year = today(optionsOf(req.payload).clock).slice(0, 4)
  return withNumber(req, 'measures', `TIL-${year}-`, async (number) => {
    const [there] = await local.find(req, 'measures', {
      ...system,
      where: { key: { equals: decided.key } },
      limit: 1,
    })
    return there ?? local.create(req, 'measures', { ...structuredClone(data), number }, system)
  })
}
