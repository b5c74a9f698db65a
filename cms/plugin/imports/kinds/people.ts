import { fill } from '../../core/text.ts'
import { day, dayBefore, text, userName } from '../cells.ts'
import type { ImportKind, Placed, RowFault, Standing, Stored, Values } from '../kind.ts'
import { rowText } from '../text.ts'
import { personColumns } from './columns.ts'
import { readAll } from './read-all.ts'

/** People, known by the employee number, else by the e-mail. */
export const peopleKind: ImportKind = {
  name: 'people',
  collection: 'people',
  eitherOf: ['externalId', 'workEmail'],
  newNeeds: ['name'],
  columns: [
    ...personColumns,
    {
      name: 'name',
      label: { nb: 'Navn', en: 'Name' },
      also: ['fullt navn', 'full name'],
      read: text(),
      required: true,
    },
    {
      name: 'userName',
      label: { nb: 'Brukernavn', en: 'User name' },
      also: ['feide-navn', 'feide', 'feide name', 'username', 'bruker', 'upn', 'eppn'],
      read: userName,
    },
    {
      name: 'workPhone',
      label: { nb: 'Telefon', en: 'Phone' },
      also: ['telefon på jobb', 'work phone', 'tlf', 'mobil', 'telephone'],
      read: text(60),
    },
    {
      name: 'activeTo',
      label: { nb: 'Siste dag', en: 'Last day' },
      also: [
        'sluttdato',
        'siste dag ved institusjonen',
        'last day at the institution',
        'end date',
        'sluttet',
      ],
      read: day,
      empties: true,
      days: true,
    },
  ],
  load: async (req, today) => peopleStanding(await readPeople(req), today),
}

/** People as the columns tell them. */
export async function readPeople(req: Parameters<ImportKind['load']>[0]): Promise<Stored[]> {
  return (await readAll(req, 'people')).map(({ id, version, ...person }) => ({
    id,
    version,
    values: {
      externalId: person.externalId ?? null,
      name: person.name,
      userName: person.userName ?? null,
      workEmail: person.workEmail?.toLowerCase() ?? null,
      workPhone: person.workPhone ?? null,
      activeTo: person.activeTo ?? null,
    },
  }))
}

/** Finds people by the employee number, else by the e-mail. */
export function findingPeople(
  people: readonly Stored[],
): (values: Values) => Stored | RowFault[] | null {
  const byNumber = Map.groupBy(people, ({ values }) => values['externalId'] ?? null)
  const byEmail = Map.groupBy(people, ({ values }) => values['workEmail'] ?? null)
  return ({ externalId = null, workEmail = null }) => {
    if (externalId === null && workEmail === null) return [{ column: null, text: rowText.noKey }]
    const numbered = externalId === null ? [] : (byNumber.get(externalId) ?? [])
    const found =
      numbered.length > 0 || workEmail === null ? numbered : (byEmail.get(workEmail) ?? [])
    const column = numbered.length > 0 ? 'externalId' : 'workEmail'
    if (found.length > 1) {
      const key = String(numbered.length > 0 ? externalId : workEmail)
      return [{ column, text: fill(rowText.manyPeople, { key }) }]
    }
    const [one] = found
    const number = one?.values['externalId'] ?? null
    if (one && numbered.length === 0 && externalId !== null && number !== null) {
      return [{ column, text: fill(rowText.otherNumber, { number: String(number) }) }]
    }
    return one ?? null
  }
}

/** True for what is wrong with a row. */
export function isFault(found: Stored | RowFault[] | null): found is RowFault[] {
  return Array.isArray(found)
}

/** What stands of people. */
export function peopleStanding(people: readonly Stored[], today: string): Standing {
  const find = findingPeople(people)
  return {
    place: (values): Placed | RowFault[] => {
      const found = find(values)
      if (isFault(found)) return found
      const { externalId, name, workEmail } = values
      const number = externalId ?? found?.values['externalId'] ?? null
      return {
        stored: found,
        key: found?.id ?? String(number ?? workEmail),
        shown: String(name ?? found?.values['name'] ?? ''),
        values,
      }
    },
    // Those HR does not know were never its: they are known by another key than the file's.
    absent: (named, columns) => {
      const key = columns.has('externalId') ? 'externalId' : 'workEmail'
      return people.flatMap((stored) => {
        const { activeTo, name } = stored.values
        const here = activeTo == null || String(activeTo) >= today
        if (!here || stored.values[key] == null || named.has(stored.id)) return []
        return [{ stored, shown: String(name), values: { activeTo: dayBefore(today) } }]
      })
    },
    fields: (values) => ({ data: values }),
    created: () => undefined,
  }
}
