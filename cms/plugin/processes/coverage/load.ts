import type { PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import type { HseProcess } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { holdersOfUnits } from '../../organisation/holders.ts'
import type { ProcessState } from '../text.ts'
import { coverageState, isLate } from './rules.ts'
import type { CoverageState } from './text.ts'

/** A unit that has an HSE process of its own, and how far it has come in a year. */
export interface CoveredUnit {
  readonly unit: string
  readonly code: string
  readonly name: string
  readonly state: CoverageState
  readonly late: boolean
  readonly lacksRepresentative: boolean
  /** Name of the line manager, or null where nobody has the role. */
  readonly manager: string | null
  /** The process of the year, or null. */
  readonly process: { readonly number: string; readonly state: ProcessState } | null
}

/**
 * How far each unit with a process of its own has come in a year, for those whose processes the reader may read. A fixed
 * number of queries, however many units there are.
 */
export async function coverageOf(req: PayloadRequest, year: number): Promise<CoveredUnit[]> {
  const reach = await reachOf(req, 'hse-processes', 'read')
  if (!reach.all && reach.units.length === 0) return []
  const units = await local.find(req, 'units', {
    overrideAccess: false,
    where: {
      and: [
        { process: { equals: 'own' } },
        { active: { not_equals: false } },
        ...(reach.all ? [] : [{ id: { in: [...reach.units] } }]),
      ],
    },
    select: { code: true, name: true },
    sort: 'code',
  })
  const [holders, processes] = await Promise.all([
    holdersOfUnits(
      req,
      units.map((each) => each.id),
    ),
    local.find(req, 'hse-processes', {
      overrideAccess: false,
      where: { year: { equals: year } },
      select: { unit: true, number: true, state: true, plan: true },
    }),
  ])
  const byUnit = new Map(processes.map((each) => [idOf(each.unit), each]))
  const day = today(optionsOf(req.payload).clock)
  return units.map(({ id, code, name }) => {
    const process = byUnit.get(id)
    const covered = process ? coveredProcess(process) : null
    return {
      unit: id,
      code,
      name,
      state: coverageState(covered),
      late: isLate(covered, year, day),
      lacksRepresentative: (holders.get(id)?.representatives.length ?? 0) === 0,
      manager: holders.get(id)?.manager?.name ?? null,
      process: process ? { number: process.number, state: process.state } : null,
    }
  })
}

function coveredProcess({ plan, state }: HseProcess): {
  state: ProcessState
  postDate: string | null
} {
  return { state, postDate: plan?.postDate ?? null }
}
