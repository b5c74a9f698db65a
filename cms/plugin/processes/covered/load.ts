import type { PayloadRequest } from 'payload'
import { asText, type Text } from '../../core/text.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { idOf, local } from '../../database/local.ts'
import { remembered } from '../../database/remembered.ts'
import type { HseProcess } from '../../generated-types.ts'
import { type ChoosableUnit, coveredIn } from './rules.ts'

/** A unit in operation with its name, for pages. */
export interface NamedUnit extends ChoosableUnit {
  readonly name: Text
}

/** Every unit in operation, read as the system: what the tree looks like is no secret. */
export async function unitsInOperation(req: PayloadRequest): Promise<NamedUnit[]> {
  const found = await local.find(req, 'units', {
    overrideAccess: true,
    locale: 'all',
    where: { active: { not_equals: false } },
    select: { code: true, name: true, ancestors: true, process: true, employees: true },
    sort: 'code',
  })
  return found.map(({ ancestors, code, employees, id, name, process }) => ({
    id,
    code,
    process,
    employees: employees ?? null,
    name: asText(name) ?? { nb: code, en: code },
    ancestors: (ancestors ?? []).map(idOf),
  }))
}

/** The units that take part in a process besides its own. */
export function coveredUnitsOf(
  process: Pick<HseProcess, 'covers' | 'unit'>,
  every: readonly NamedUnit[],
): NamedUnit[] {
  const covers = (process.covers ?? []).map(idOf)
  return coveredIn({ unit: idOf(process.unit), covers }, every)
}

/** A process that small units below take part in. */
export interface CoveringProcess {
  readonly id: string
  readonly number: string
  readonly unit: string
  readonly year: number
  readonly covers: readonly string[]
}

/** The processes of some years that small units below were chosen into. Read as the system, once until one changes. */
export function coveringProcesses(
  req: PayloadRequest,
  years: readonly number[],
): Promise<readonly CoveringProcess[]> {
  const key = `processes of several units:${years.join()}`
  // A unit that is deleted takes part in none.
  return remembered(req, { key, from: ['hse-processes', 'units'] }, async () => {
    const found = await local.find(req, 'hse-processes', {
      overrideAccess: true,
      where: { and: [{ year: { in: [...years] } }, { covers: { exists: true } }] },
      select: { number: true, unit: true, year: true, covers: true },
    })
    return found.flatMap(({ covers, id, number, unit, year }) =>
      covers && covers.length > 0
        ? [{ id, number, year, unit: idOf(unit), covers: covers.map(idOf) }]
        : [],
    )
  })
}

/**
 * The process each unit has or takes part in, by its id: of one year, but for one process.
 * @param but id of the process whose own units are left out
 */
export async function takenUnits(
  req: PayloadRequest,
  year: number,
  but: string | null = null,
): Promise<Map<string, { readonly number: string; readonly unit: string }>> {
  const [own, covering] = await Promise.all([
    groupCounts(req, {
      collection: 'hse-processes',
      by: ['unit', 'number'],
      where: { year: { equals: year } },
    }),
    coveringProcesses(req, [year]),
  ])
  return new Map([
    ...own.map(({ values: { number, unit } }) => {
      const process = { number: String(number), unit: String(unit) }
      return [process.unit, process] as const
    }),
    ...covering
      .filter(({ id }) => id !== but)
      .flatMap(({ covers, number, unit }) =>
        covers.map((each) => [each, { number, unit }] as const),
      ),
  ])
}
