import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { Snapshot } from '@verne/content/schema'
import {
  institutionContacts,
  type Organisation,
  publishedUnits,
} from '../../../cms/plugin/organisation/published.ts'
import { starterSnapshot } from '../search/starter-snapshot.ts'

const folder = path.resolve(import.meta.dirname, '../../../content/starter')

/** The starter content with its units, and whom readers may ask in each, as the CMS publishes them. */
export async function starterWithUnits(): Promise<Snapshot> {
  const snapshot = await starterSnapshot()
  const organisation = await starterOrganisation(snapshot.asOf)
  return {
    ...snapshot,
    units: publishedUnits(organisation),
    institutionContacts: institutionContacts(organisation),
  }
}

interface Row {
  readonly code?: string
  readonly id?: string
  readonly email?: string
  readonly phone?: string
  readonly area?: string
}

async function starterOrganisation(asOf: string): Promise<Organisation> {
  const [units, areas, people, roles] = await Promise.all(
    ['units', 'safety-areas', 'people', 'roles'].map(async (name) => {
      const rows = parse(await readFile(path.join(folder, `${name}.yaml`), 'utf8')) as Row[]
      return rows.map((each, index) => ({ ...each, id: each.code ?? each.id ?? String(index) }))
    }),
  )
  // As they lie in the database; what a publish does not read is left out.
  return {
    asOf,
    units,
    safetyAreas: areas,
    people: new Map(
      (people ?? []).map(({ email, phone, ...each }) => [
        each.id,
        { ...each, workEmail: email, workPhone: phone },
      ]),
    ),
    assignments: (roles ?? []).map(({ area, ...each }) => ({ ...each, safetyArea: area })),
  } as unknown as Organisation
}

/** The same university with many more units: each faculty has as many copies of what it has as it takes. */
export async function withManyUnits(least: number): Promise<Snapshot> {
  const snapshot = await starterWithUnits()
  const copied = snapshot.units.filter((each) => each.parent !== null && each.parent !== 'nhu')
  const units = [...snapshot.units]
  for (let copy = 2; units.length < least; copy += 1) {
    units.push(...copied.map((each, index) => another(each, copy, index)))
  }
  return { ...snapshot, units: units.slice(0, least) }
}

type Unit = Snapshot['units'][number]

/** A copy with people and numbers of its own, so that it weighs as much as another unit would. */
function another(unit: Unit, copy: number, index: number): Unit {
  const sign = (what: string): string =>
    createHash('sha256')
      .update(`${what} ${String(copy)} ${String(index)}`)
      .digest('hex')
  const digits = (what: string): string => String(Number.parseInt(sign(what).slice(0, 8), 16))
  return {
    ...unit,
    slug: `${unit.slug}-${String(copy)}`,
    name: { nb: `${unit.name.nb} ${String(copy)}`, en: `${unit.name.en} ${String(copy)}` },
    contacts: unit.contacts.map((each) =>
      each.role === 'hseCoordinator'
        ? each
        : {
            ...each,
            name: `${sign(each.role).slice(0, 6)} ${sign(each.role).slice(6, 16)}`,
            phone: `000 ${digits(each.role).slice(0, 2)} ${digits(each.role).slice(2, 5)}`,
          },
    ),
  }
}
