import { fill } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import { affiliationText } from '../../organisation/affiliations/text.ts'
import { choiceOf, dayBefore } from '../cells.ts'
import type { ImportKind, Standing, Stored } from '../kind.ts'
import { rowText } from '../text.ts'
import { personColumns, stretchColumns, unitColumn } from './columns.ts'
import { findingPeople, isFault, readPeople } from './people.ts'
import { readAll } from './read-all.ts'
import { Stretches } from './stretches.ts'
import { readUnits } from './units.ts'

/** Who belongs to which unit, known by the person, the unit and the day it begins. */
export const affiliationsKind: ImportKind = {
  name: 'affiliations',
  collection: 'affiliations',
  eitherOf: ['externalId', 'workEmail'],
  newNeeds: [],
  columns: [
    ...personColumns,
    { ...unitColumn, required: true },
    {
      name: 'category',
      label: { nb: 'Hører til som', en: 'Belongs as' },
      also: ['kategori', 'category', 'tilknytning', 'stillingstype'],
      ...choiceOf(affiliationText),
    },
    ...stretchColumns,
  ],
  load: async (req, today) => {
    const [people, units, stored] = await Promise.all([
      readPeople(req),
      readUnits(req),
      readAll(req, 'affiliations'),
    ])
    return affiliationsStanding(
      {
        people,
        units,
        affiliations: stored.map(({ id, version, ...each }) => ({
          id,
          version,
          values: {
            person: idOf(each.person),
            unit: idOf(each.unit),
            category: each.category,
            from: each.from,
            to: each.to ?? null,
          },
        })),
      },
      today,
    )
  },
}

/** What stands of who belongs where. People and units as they are told elsewhere. */
export function affiliationsStanding(
  there: {
    readonly people: readonly Stored[]
    readonly units: readonly Stored[]
    readonly affiliations: readonly Stored[]
  },
  today: string,
): Standing {
  const find = findingPeople(there.people)
  const people = new Map(there.people.map((each) => [each.id, each.values]))
  const units = new Map(there.units.map(({ id, values }) => [values['code'], id]))
  const codes = new Map(there.units.map(({ id, values }) => [id, values['code']]))
  const stretches = new Stretches(
    there.affiliations,
    ({ person, unit }) => `${String(person)}|${String(unit)}`,
    today,
  )
  const categories = new Set<unknown>()
  const resolved: Standing['place'] = (values) => {
    const { externalId = null, workEmail = null, unit: code, ...rest } = values
    const person = find({ externalId, workEmail })
    if (isFault(person)) return person
    const unit = units.get(code ?? null)
    if (person === null) {
      const key = String(externalId ?? workEmail)
      const column = externalId === null ? 'workEmail' : 'externalId'
      return [{ column, text: fill(rowText.noPerson, { key }) }]
    }
    if (unit === undefined) {
      return [{ column: 'unit', text: fill(rowText.noUnit, { code: String(code) }) }]
    }
    const shown = `${String(person.values['name'])}, ${String(code)}`
    return { stored: null, key: '', shown, values: { ...rest, person: person.id, unit } }
  }
  return {
    expect: (values) => {
      const found = resolved(values)
      if ('key' in found) stretches.expect(found.values)
    },
    place: (values) => {
      const found = resolved(values)
      if (!('key' in found)) return found
      const placed = stretches.place(found.values, found.shown)
      const category = placed.values['category'] ?? placed.stored?.values['category'] ?? 'employee'
      categories.add(category)
      return placed.stored ? placed : { ...placed, values: { category, ...placed.values } }
    },
    fault: (placed) => stretches.fault(placed),
    // Students are not HR's, and guests are not the student register's: only such as the file holds are absent from it.
    absent: (named, columns) => {
      const key = columns.has('externalId') ? 'externalId' : 'workEmail'
      return there.affiliations.flatMap((stored) => {
        const { category, from, person, unit } = stored.values
        const who = people.get(String(person))
        if (named.has(stored.id) || !stretches.isOpen(stored)) return []
        if (!categories.has(category) || who?.[key] == null || String(from) >= today) return []
        const shown = `${String(who['name'])}, ${String(codes.get(String(unit)))}`
        return [{ stored, shown, values: { to: dayBefore(today) } }]
      })
    },
    fields: (values) => ({ data: values }),
    created: () => undefined,
  }
}
