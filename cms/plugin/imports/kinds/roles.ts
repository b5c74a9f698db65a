import { type AssignedRole, roleOptionText, roleText, roleTies } from '../../access/roles.ts'
import { fill } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import { overlap } from '../../organisation/rules.ts'
import { code, dayBefore, oneOf, type Reader } from '../cells.ts'
import type { ImportKind, Placed, RowFault, Standing, Stored, Values } from '../kind.ts'
import { rowText } from '../text.ts'
import { personColumns, stretchColumns, unitColumn } from './columns.ts'
import { findingPeople, isFault, readPeople } from './people.ts'
import { readAll } from './read-all.ts'
import { readAreas } from './safety-areas.ts'
import { Stretches } from './stretches.ts'
import { readUnits } from './units.ts'

const short = oneOf(roleText)
const long = oneOf(roleOptionText)
/** A role by either of the names it has. */
const role: Reader = (cell) => {
  const read = short(cell)
  return 'value' in read ? read : { ...read, ...long(cell) }
}

/** Who has which role, known by the role, the person, the place and the day it begins. */
export const rolesKind: ImportKind = {
  name: 'roles',
  collection: 'role-assignments',
  eitherOf: ['externalId', 'workEmail'],
  newNeeds: [],
  columns: [
    { name: 'role', label: { nb: 'Rolle', en: 'Role' }, also: [], read: role, required: true },
    ...personColumns,
    unitColumn,
    {
      name: 'safetyArea',
      label: { nb: 'Verneområde', en: 'Safety area' },
      also: ['verneområdekode', 'area', 'area code'],
      read: code,
    },
    ...stretchColumns,
  ],
  load: async (req, today) => {
    const [people, units, areas, stored] = await Promise.all([
      readPeople(req),
      readUnits(req),
      readAreas(req),
      readAll(req, 'role-assignments'),
    ])
    const assignments = stored.map(({ id, version, ...each }) => ({
      id,
      version,
      values: {
        role: each.role,
        person: idOf(each.person),
        unit: each.unit ? idOf(each.unit) : null,
        safetyArea: each.safetyArea ? idOf(each.safetyArea) : null,
        from: each.from,
        to: each.to ?? null,
      },
    }))
    return rolesStanding({ people, units, areas, assignments }, today)
  },
}

interface There {
  readonly people: readonly Stored[]
  readonly units: readonly Stored[]
  readonly areas: readonly Stored[]
  readonly assignments: readonly Stored[]
}

/** What stands of roles. */
export function rolesStanding(there: There, today: string): Standing {
  const people = new Map(there.people.map((each) => [each.id, each.values]))
  const shownOf = ({ person, role: held }: Values): string =>
    `${String(people.get(String(person))?.['name'])}, ${roleText[held as AssignedRole].nb}`
  const resolved = resolving(there, shownOf)
  const stretches = new Stretches(there.assignments, sameRole, today)
  const managers = new Managers(there.assignments)
  const roles = new Set<unknown>()
  return {
    expect: (values) => {
      const found = resolved(values)
      if ('key' in found) stretches.expect(found.values)
    },
    place: (values) => {
      const found = resolved(values)
      if (!('key' in found)) return found
      roles.add(found.values['role'])
      const placed = stretches.place(found.values, found.shown)
      managers.note(placed)
      return placed
    },
    fault: (placed) => {
      const faults = stretches.fault(placed)
      const other = faults.length === 0 ? managers.other(placed) : null
      if (other === null) return faults
      const name = String(people.get(other)?.['name'])
      return [{ column: 'unit', text: fill(rowText.secondManager, { name }) }]
    },
    // The roles HR does not know stay the HSE unit's: only such as the file holds are absent from it.
    absent: (named, columns) => {
      const key = columns.has('externalId') ? 'externalId' : 'workEmail'
      return there.assignments.flatMap((stored) => {
        const { from, person, role: held } = stored.values
        const known = people.get(String(person))?.[key] != null
        if (!known || named.has(stored.id) || !roles.has(held)) return []
        if (!stretches.isOpen(stored) || String(from) >= today) return []
        return [{ stored, shown: shownOf(stored.values), values: { to: dayBefore(today) } }]
      })
    },
    fields: (values) => ({ data: values }),
    created: () => undefined,
  }
}

const sameRole = ({ person, role: held, safetyArea, unit }: Values): string =>
  [held, person, unit ?? '', safetyArea ?? ''].join('|')

/** A row with the ids of whom and what it names. */
function resolving(there: There, shownOf: (values: Values) => string): Standing['place'] {
  const find = findingPeople(there.people)
  const units = new Map(there.units.map(({ id, values }) => [values['code'], id]))
  const areas = new Map(there.areas.map(({ id, values }) => [values['code'], id]))
  return (values) => {
    const { externalId = null, workEmail = null, unit = null, safetyArea = null, ...rest } = values
    const person = find({ externalId, workEmail })
    if (isFault(person)) return person
    if (person === null) {
      const key = String(externalId ?? workEmail)
      const column = externalId === null ? 'workEmail' : 'externalId'
      return [{ column, text: fill(rowText.noPerson, { key }) }]
    }
    const faults: RowFault[] = []
    if (unit !== null && !units.has(unit)) {
      faults.push({ column: 'unit', text: fill(rowText.noUnit, { code: String(unit) }) })
    }
    if (safetyArea !== null && !areas.has(safetyArea)) {
      const text = fill(rowText.noArea, { code: String(safetyArea) })
      faults.push({ column: 'safetyArea', text })
    }
    const tie = roleTies[rest['role'] as AssignedRole]
    if (tie === 'unit' && unit === null) faults.push({ column: 'unit', text: rowText.unitTied })
    if (tie === 'safetyArea' && safetyArea === null) {
      faults.push({ column: 'safetyArea', text: rowText.areaTied })
    }
    if (tie === 'institution' && (unit !== null || safetyArea !== null)) {
      faults.push({ column: 'unit', text: rowText.institutionTied })
    }
    if (faults.length > 0) return faults
    const told = {
      ...rest,
      person: person.id,
      unit: unit === null ? null : (units.get(unit) ?? null),
      safetyArea: safetyArea === null ? null : (areas.get(safetyArea) ?? null),
    }
    return { stored: null, key: '', shown: shownOf(told), values: told }
  }
}

/** A unit has one line manager at a time, whoever it is. */
class Managers {
  readonly #held = new Map<string, Values>()

  constructor(assignments: readonly Stored[]) {
    for (const { id, values } of assignments) this.#keep(id, values)
  }

  note({ key, stored, values }: Placed): void {
    this.#keep(key, { ...stored?.values, ...values })
  }

  /** The person who leads the unit for part of the time already, or null. */
  other({ key, stored, values }: Placed): string | null {
    const own = { ...stored?.values, ...values }
    if (own['role'] !== 'lineManager') return null
    for (const [id, each] of this.#held) {
      if (id !== key && each['unit'] === own['unit'] && overlap(stretch(own), stretch(each))) {
        return String(each['person'])
      }
    }
    return null
  }

  #keep(id: string, values: Values): void {
    if (values['role'] === 'lineManager') this.#held.set(id, values)
  }
}

const stretch = ({ from, to }: Values): { from: string; to: string | null } => ({
  from: String(from),
  to: to == null ? null : String(to),
})
