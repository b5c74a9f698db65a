import type { PayloadRequest } from 'payload'
import { riskClassWords } from '../../../../content/words/law.ts'
import { asText, fill } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { ancestorsOf } from '../../organisation/rules.ts'
import { processText, unitTypeText } from '../../organisation/text.ts'
import { code, choiceOf, count, day, text, yesOrNo } from '../cells.ts'
import type { ImportKind, Standing, Stored } from '../kind.ts'
import { rowText } from '../text.ts'

/** Units, known by their code. */
export const unitsKind: ImportKind = {
  name: 'units',
  collection: 'units',
  newNeeds: ['name', 'type'],
  columns: [
    {
      name: 'code',
      label: { nb: 'Kode', en: 'Code' },
      also: ['enhetskode', 'unit code', 'stedkode'],
      read: code,
      required: true,
    },
    {
      name: 'name',
      label: { nb: 'Navn', en: 'Name' },
      also: ['navn bokmål', 'navn nb', 'norwegian name'],
      read: text(),
      required: true,
    },
    {
      name: 'nameEn',
      label: { nb: 'Navn engelsk', en: 'English name' },
      also: ['navn en', 'name en', 'engelsk navn'],
      read: text(),
    },
    {
      name: 'type',
      label: { nb: 'Type', en: 'Type' },
      also: ['enhetstype', 'unit type'],
      ...choiceOf(unitTypeText),
      required: true,
    },
    {
      name: 'parent',
      label: { nb: 'Enheten over', en: 'Unit above' },
      also: ['overordnet', 'overordnet enhet', 'parent', 'forelder'],
      read: code,
    },
    { name: 'active', label: { nb: 'I drift', en: 'Active' }, also: ['aktiv'], read: yesOrNo },
    {
      name: 'activeFrom',
      label: { nb: 'I drift fra', en: 'Active from' },
      also: ['opprettet', 'established'],
      read: day,
      days: true,
    },
    {
      name: 'riskClass',
      label: { nb: 'Type arbeid', en: 'Kind of work' },
      also: ['risikoklasse', 'risk class'],
      ...choiceOf(riskClassWords),
    },
    {
      name: 'employees',
      label: { nb: 'Antall ansatte', en: 'Number of employees' },
      also: ['ansatte', 'employees'],
      read: count,
    },
    {
      name: 'process',
      label: { nb: 'HMS-runde', en: 'HSE process' },
      also: [],
      ...choiceOf(processText),
    },
  ],
  load: async (req) => unitsStanding(await readUnits(req)),
  order: (rows) => {
    // Those above first; whoever stands below nobody of the file comes at once.
    const codes = new Map(rows.map((row) => [row.values['code'], row]))
    const done = new Set<(typeof rows)[number]>()
    const add = (row: (typeof rows)[number]): void => {
      if (done.has(row)) return
      const above = codes.get(row.values['parent'] ?? null)
      if (above && above !== row && !done.has(above)) add(above)
      done.add(row)
    }
    for (const row of rows) add(row)
    return [...done]
  },
}

/** Units as the columns tell them, with the unit above by its code. */
export async function readUnits(req: PayloadRequest): Promise<Stored[]> {
  const found = await local.find(req, 'units', {
    overrideAccess: true,
    locale: 'all',
    sort: 'code',
  })
  const codes = new Map(found.map(({ code: own, id }) => [id, own]))
  return found.map((unit) => {
    const name = asText(unit.name)
    return {
      id: unit.id,
      version: unit.version,
      values: {
        code: unit.code,
        name: name?.nb ?? null,
        nameEn: (unit.name as unknown as { en?: string }).en ?? null,
        type: unit.type,
        parent: unit.parent ? (codes.get(idOf(unit.parent)) ?? null) : null,
        active: unit.active ?? true,
        activeFrom: unit.activeFrom ?? null,
        riskClass: unit.riskClass ?? null,
        employees: unit.employees ?? null,
        process: unit.process,
      },
    }
  })
}

/** What stands of units. A unit of the same file may be the one above. */
export function unitsStanding(units: readonly Stored[]): Standing {
  const byCode = new Map(units.map((unit) => [unit.values['code'], unit]))
  const ids = new Map(units.map(({ id, values }) => [values['code'], id]))
  const parents = new Map(
    units.map(({ values }) => [
      String(values['code']),
      (values['parent'] ?? null) as string | null,
    ]),
  )
  return {
    expect: ({ code: own, parent }) => {
      if (typeof parent === 'string' || !parents.has(String(own))) {
        parents.set(String(own), typeof parent === 'string' ? parent : null)
      }
    },
    place: (values) => {
      const own = String(values['code'])
      const stored = byCode.get(own) ?? null
      return { stored, key: own, shown: `${own} ${String(values['name'])}`, values }
    },
    fault: ({ key, values: { parent } }) => {
      if (typeof parent !== 'string') return []
      if (!parents.has(parent)) {
        return [{ column: 'parent', text: fill(rowText.noUnit, { code: parent }) }]
      }
      const circle = ancestorsOf({ id: key, parent }, parents) === null
      return circle ? [{ column: 'parent', text: rowText.belowItself }] : []
    },
    absent: (named) =>
      units.flatMap((stored) => {
        if (named.has(stored.id) || stored.values['active'] !== true) return []
        const { code: own, name } = stored.values
        return [{ stored, shown: `${String(own)} ${String(name)}`, values: { active: false } }]
      }),
    fields: ({ nameEn, parent, ...data }) => ({
      data: { ...data, ...(parent === undefined ? {} : { parent: ids.get(parent) ?? null }) },
      ...(nameEn == null ? {} : { english: { name: nameEn } }),
    }),
    created: (values, id) => {
      ids.set(values['code'] ?? null, id)
    },
  }
}
