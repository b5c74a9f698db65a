import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { optionsOf } from '../options.ts'

/**
 * Does the one who asks stand in for the manager of a unit today, between two dates? Within them a deputy acts as the
 * manager; one without an end helps, and decides nothing that is the manager's.
 */
export async function isDatedDeputy(
  req: PayloadRequest,
  unit: string | { id: string },
): Promise<boolean> {
  const { held, person } = await principalOf(req)
  const id = idOf(unit)
  const deputises = held.some(
    ({ role, answersFor }) => role === 'deputyManager' && answersFor.includes(id),
  )
  if (!deputises || person === null) return false
  const day = today(optionsOf(req.payload).clock)
  const found = await local.find(req, 'role-assignments', {
    overrideAccess: true,
    where: {
      and: [
        { person: { equals: person } },
        { role: { equals: 'deputyManager' } },
        { from: { less_than_equal: day } },
        { to: { greater_than_equal: day } },
      ],
    },
    select: { unit: true },
  })
  const place = await local.findById(req, 'units', id, { overrideAccess: true })
  const line = [id, ...(place?.ancestors ?? []).map(idOf)]
  return found.some((each) => each.unit && line.includes(idOf(each.unit)))
}
