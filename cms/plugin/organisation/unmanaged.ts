import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import { optionsOf } from '../options.ts'
import { holdersOfUnits } from './holders.ts'

/** Ids of the units that have no line manager today, and none above them: often no unit. Read as the system. */
export function unmanagedUnits(req: PayloadRequest): Promise<readonly string[]> {
  const on = today(optionsOf(req.payload).clock)
  const from = ['units', 'role-assignments', 'people', 'safety-areas']
  return remembered(req, { key: 'units without a manager in line', on, from }, async () => {
    const select = { ancestors: true } as const
    const units = await local.find(req, 'units', { overrideAccess: true, select })
    const above = new Map(units.map(({ id, ancestors }) => [id, (ancestors ?? []).map(idOf)]))
    const holders = await holdersOfUnits(req, [...above.keys()], above)
    return [...holders].flatMap(([unit, { manager }]) => (manager === null ? [unit] : []))
  })
}
