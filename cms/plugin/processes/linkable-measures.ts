import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import type { HseProcess, Measure } from '../generated-types.ts'
import { openStates } from '../measures/rules.ts'
import { coveredUnitsOf, unitsInOperation } from './covered/load.ts'
import { isMadeIn } from './plan.ts'

/**
 * The measures that can be taken into use for a challenge instead of being made twice: those of the unit, and
 * of the units that take part in its process, that the one who asks may read, with something left to do, and not made for it already. By deadline, the earliest first.
 * @param challenge id of the challenge
 */
export async function linkableMeasures(
  req: PayloadRequest,
  process: HseProcess,
  challenge: string | null,
): Promise<Measure[]> {
  const unit = idOf(process.unit)
  const covered = coveredUnitsOf(process, await unitsInOperation(req))
  const units = [unit, ...covered.map((each) => each.id)]
  const found = await local.find(req, 'measures', {
    overrideAccess: false,
    where: { and: [{ unit: { in: units } }, { state: { in: [...openStates] } }] },
    sort: 'deadline',
  })
  return found.filter((each) => !(isMadeIn(process, each) && each.challenge === challenge))
}
