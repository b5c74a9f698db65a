import type { PayloadRequest } from 'payload'
import { oncePerRequest } from '../core/once.ts'
import { idOf, local } from '../database/local.ts'
import type { HseProcess } from '../generated-types.ts'

/** The unit's processes before one of its, the latest first. Read with the reader's own rights. */
export function earlierProcesses(
  req: PayloadRequest,
  process: Pick<HseProcess, 'unit' | 'year'>,
): Promise<readonly HseProcess[]> {
  const [unit, { year }] = [idOf(process.unit), process]
  return oncePerRequest(req, `processes of ${unit} before ${String(year)}, as read`, () =>
    local.find(req, 'hse-processes', {
      overrideAccess: false,
      where: { and: [{ unit: { equals: unit } }, { year: { less_than: year } }] },
      sort: '-year',
    }),
  )
}
