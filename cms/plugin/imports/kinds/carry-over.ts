import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { fill } from '../../core/text.ts'
import { type Documents, local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import { hasLeft } from '../../organisation/rules.ts'
import { carriedOverKey } from '../../records/carried-over.ts'
import { withNumber } from '../../records/record-number.ts'
import { signature } from '../../records/record-step.ts'
import type { Value } from '../cells.ts'
import type { Placed, RowFault, Stored, Values } from '../kind.ts'
import { rowText } from '../text.ts'
import { findingPeople, isFault } from './people.ts'

/** Records that are carried over from an earlier system. */
export type CarriedSlug = 'measures' | 'nonconformities'

/** What is there when records are carried over. */
export interface CarriedStanding {
  readonly people: readonly Stored[]
  readonly units: readonly Stored[]
  /** Those carried over before, by their keys. */
  readonly known: ReadonlyMap<string, Pick<Stored, 'id' | 'version'>>
}

/** What was carried over before, by its key: nothing else of it is read. */
export async function readCarriedOver(
  req: PayloadRequest,
  collection: CarriedSlug,
): Promise<CarriedStanding['known']> {
  const found = await local.find(req, collection, {
    overrideAccess: true,
    where: { 'carriedOver.system': { exists: true } },
    select: { key: true, version: true },
  })
  return new Map(found.map(({ id, key, version }) => [key, { id, version }]))
}

/**
 * Finds a unit by its code.
 * @param which those that have closed are found for figures of the years they had, and for nothing that is left to do
 * @returns its id, or what is wrong
 */
export function findingUnits(
  units: readonly Stored[],
  which: 'inOperation' | 'all' = 'inOperation',
): (code: Value) => string | RowFault[] {
  const byCode = new Map(units.map((each) => [each.values['code'], each]))
  return (code) => {
    const found = byCode.get(code)
    if (found === undefined) {
      return [{ column: 'unit', text: fill(rowText.noUnit, { code: String(code) }) }]
    }
    if (which === 'all' || found.values['active'] === true) return found.id
    return [{ column: 'unit', text: fill(rowText.unitClosed, { code: String(code) }) }]
  }
}

/**
 * Finds somebody a record can be given to.
 * @returns them, or what is wrong: nobody has the key, several have, or they have left
 */
export function findingThoseHere(
  people: readonly Stored[],
  day: string,
): (keys: Values) => Stored | RowFault[] {
  const find = findingPeople(people)
  return ({ externalId = null, workEmail = null }) => {
    const found = find({ externalId, workEmail })
    if (isFault(found)) return found
    const column = columnOf({ externalId })
    if (found === null) {
      const key = String(externalId ?? workEmail)
      return [{ column, text: fill(rowText.noPerson, { key }) }]
    }
    const left = leftFaults(found, column, day)
    return left.length > 0 ? left : found
  }
}

/** The column somebody is named in. */
export function columnOf({ externalId = null }: Values): 'externalId' | 'workEmail' {
  return externalId === null ? 'workEmail' : 'externalId'
}

/** Why somebody cannot be given a record; nothing where they are here. */
function leftFaults({ values }: Stored, column: string, day: string): RowFault[] {
  const activeTo = values['activeTo'] as string | null | undefined
  if (!hasLeft({ activeTo }, day)) return []
  return [{ column, text: fill(rowText.personLeft, { name: String(values['name']) }) }]
}

/**
 * Where a record of an earlier system belongs. One that is here already stays as it is, whatever the file says: people
 * have worked on it since.
 */
export function placedAs(
  values: Values,
  known: CarriedStanding['known'],
): Pick<Placed, 'key' | 'shown' | 'stored' | 'values'> {
  const key = carriedOverKey({ system: String(values['system']), ref: String(values['ref']) })
  const there = known.get(key)
  const shown = `${String(values['system'])} ${String(values['ref'])}`
  return { key, shown, stored: there ? { ...there, values } : null, values }
}

/**
 * Makes a record with the next number of its series, and the line of its history that says where it comes from. Nobody is
 * told: what tells people of a record are its steps, and this is none of them.
 * @param series what stands before the year, such as `TIL`
 * @param data holds `carriedOver`
 */
export async function carryRecordOver<S extends CarriedSlug>(
  req: PayloadRequest,
  collection: S,
  series: string,
  data: Partial<Documents[S]> & { readonly key: string },
): Promise<Documents[S]> {
  const year = today(optionsOf(req.payload).clock).slice(0, 4)
  const steps = [{ step: 'carryOver', ...(await signature(req)) }]
  return withNumber(req, collection, `${series}-${year}-`, async (number) => {
    const [there] = await local.find(req, collection, {
      overrideAccess: true,
      where: { key: { equals: data.key } },
      limit: 1,
    })
    if (there) return there
    const whole = { ...structuredClone(data), number, steps } as unknown as Partial<Documents[S]>
    return local.create(req, collection, whole, { overrideAccess: true })
  })
}
