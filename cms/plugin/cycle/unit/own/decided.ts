import type { PayloadRequest } from 'payload'
import { today } from '../../../core/dates.ts'
import { local } from '../../../database/local.ts'
import type { UnitActivity } from '../../../generated-types.ts'
import { optionsOf } from '../../../options.ts'
import { withNumber } from '../../../records/record-number.ts'
import { signature } from '../../../records/record-step.ts'

const system = { overrideAccess: true } as const

/** Something the management has decided that a unit does once. */
type Decided = Pick<UnitActivity, 'description' | 'key' | 'language' | 'title'> & {
  /** Id of the unit. */
  readonly unit: string
  /** The day it is due. */
  readonly due: string
}

/**
 * Puts what has been decided into the annual cycle of a unit, once, on the day it is due. The same key again gives the one
 * there is. Whoever calls has asked for the right.
 */
export async function makeDecidedActivity(
  req: PayloadRequest,
  { due, ...decided }: Decided,
): Promise<UnitActivity> {
  const data = {
    ...decided,
    kind: 'deadline' as const,
    responsibleRole: 'lineManager' as const,
    firstDay: due,
    lastDay: due,
    often: '12' as const,
    state: 'current' as const,
    steps: [{ step: 'add' as const, ...(await signature(req)) }],
  }
  const year = today(optionsOf(req.payload).clock).slice(0, 4)
  return withNumber(req, 'unit-activities', `AKT-${year}-`, async (number) => {
    const [there] = await local.find(req, 'unit-activities', {
      ...system,
      where: { key: { equals: decided.key } },
      limit: 1,
    })
    return (
      there ?? local.create(req, 'unit-activities', { ...structuredClone(data), number }, system)
    )
  })
}
