import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { OpenContact, OpenContactRole, Text, Unit } from '@verne/content/schema'

interface StarterUnit {
  readonly code: string
  readonly name: Text
  readonly parent: string | null
}
interface StarterPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string
}
interface StarterRole {
  readonly role: string
  readonly person: string
  readonly unit?: string
  readonly area?: string
  readonly to: string | null
}
interface StarterArea {
  readonly code: string
  readonly name: Text
  readonly units: readonly string[]
}

const roleNames: Record<OpenContactRole, Text> = {
  lineManager: { nb: 'Linjeleder', en: 'Line manager' },
  hseCoordinator: { nb: 'HMS-koordinator', en: 'HSE coordinator' },
  safetyRepresentative: { nb: 'Verneombud', en: 'Safety representative' },
  chiefSafetyRep: { nb: 'Hovedverneombud', en: 'Chief safety representative' },
  fireOfficer: { nb: 'Brannvernleder', en: 'Fire officer' },
  firstAider: { nb: 'Førstehjelper', en: 'First aider' },
  roomManager: { nb: 'Romansvarlig', en: 'Room manager' },
}

/**
 * The starter's units with whom to ask in each, as a snapshot holds them: the holders of the nearest place above.
 * @param folder where the starter content is
 * @param asOf the day roles are looked up for
 */
export async function starterUnits(
  folder: string,
  asOf: string,
): Promise<{ units: Unit[]; institutionContacts: OpenContact[] }> {
  const read = async <Kind>(name: string): Promise<Kind> =>
    parse(await readFile(path.join(folder, `${name}.yaml`), 'utf8')) as Kind
  const units = await read<StarterUnit[]>('units')
  const areas = await read<StarterArea[]>('safety-areas')
  const people = new Map((await read<StarterPerson[]>('people')).map((each) => [each.id, each]))
  const roles = (await read<StarterRole[]>('roles')).filter(({ to }) => to === null || to >= asOf)
  const byCode = new Map(units.map((each) => [each.code, each]))

  const holders = (role: OpenContactRole, place: string | null, unit: Text | null): OpenContact[] =>
    roles
      .filter((each) => each.role === role && (each.unit ?? each.area ?? null) === place)
      .flatMap(({ person }) => people.get(person) ?? [])
      .map(({ name, email, phone }) => {
        return { role, roleName: roleNames[role], unit, name, email, phone }
      })
  const nearest = (role: OpenContactRole, places: readonly { code: string; name: Text }[]) =>
    places.map(({ code, name }) => holders(role, code, name)).find((each) => each.length > 0) ?? []
  const lineage = (unit: StarterUnit | undefined): StarterUnit[] =>
    unit ? [unit, ...lineage(unit.parent === null ? undefined : byCode.get(unit.parent))] : []

  return {
    units: units.map((unit): Unit => {
      const above = lineage(unit)
      const covering = above.flatMap(({ code }) =>
        areas.filter((each) => each.units.includes(code)),
      )
      return {
        slug: unit.code.toLowerCase(),
        name: unit.name,
        parent: unit.parent?.toLowerCase() ?? null,
        contacts: [
          ...nearest('lineManager', above),
          ...nearest('hseCoordinator', above),
          ...nearest('safetyRepresentative', covering),
        ],
      }
    }),
    institutionContacts: holders('chiefSafetyRep', null, null),
  }
}
