import { asText, fill } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { code, codes, text } from '../cells.ts'
import type { ImportKind, Standing, Stored } from '../kind.ts'
import { rowText } from '../text.ts'
import { readUnits } from './units.ts'
import type { PayloadRequest } from 'payload'

/** Safety areas, known by their code. None is proposed as gone: an area has no end. */
export const safetyAreasKind: ImportKind = {
  name: 'safety-areas',
  collection: 'safety-areas',
  newNeeds: ['name'],
  columns: [
    {
      name: 'code',
      label: { nb: 'Kode', en: 'Code' },
      also: ['verneområdekode', 'area code'],
      read: code,
      required: true,
    },
    {
      name: 'name',
      label: { nb: 'Navn', en: 'Name' },
      also: ['navn bokmål', 'norwegian name'],
      read: text(),
      required: true,
    },
    { name: 'nameEn', label: { nb: 'Navn engelsk', en: 'English name' }, also: [], read: text() },
    {
      name: 'units',
      label: { nb: 'Enheter i området', en: 'Units in the area' },
      also: ['Enheter', 'units', 'enhetskoder'],
      read: codes,
      required: true,
    },
  ],
  load: async (req) => {
    const [areas, units] = await Promise.all([readAreas(req), readUnits(req)])
    return safetyAreasStanding({ areas, units })
  },
}

/** Safety areas as the columns tell them, with the ids of their units. */
export async function readAreas(req: PayloadRequest): Promise<Stored[]> {
  const found = await local.find(req, 'safety-areas', { overrideAccess: true, locale: 'all' })
  return found.map((area) => ({
    id: area.id,
    version: area.version,
    values: {
      code: area.code,
      name: asText(area.name)?.nb ?? null,
      nameEn: (area.name as unknown as { en?: string }).en ?? null,
      units: (area.units ?? []).map(idOf).join(', '),
    },
  }))
}

/** What stands of safety areas. */
export function safetyAreasStanding(there: {
  readonly areas: readonly Stored[]
  readonly units: readonly Stored[]
}): Standing {
  const ids = new Map(there.units.map(({ id, values }) => [String(values['code']), id]))
  const codesOf = new Map(there.units.map(({ id, values }) => [id, String(values['code'])]))
  const areas = new Map(
    there.areas.map((area) => {
      const units = String(area.values['units'] ?? '')
      const listed = units.split(', ').flatMap((id) => codesOf.get(id) ?? [])
      const values = { ...area.values, units: listed.sort().join(', ') }
      return [area.values['code'], { ...area, values }]
    }),
  )
  return {
    place: (values) => {
      const listed = String(values['units']).split(', ')
      const unknown = listed.find((each) => !ids.has(each))
      if (unknown !== undefined) {
        return [{ column: 'units', text: fill(rowText.noUnit, { code: unknown }) }]
      }
      const own = String(values['code'])
      const shown = `${own} ${String(values['name'])}`
      return { stored: areas.get(own) ?? null, key: own, shown, values }
    },
    absent: () => [],
    fields: ({ nameEn, units, ...data }) => ({
      data: {
        ...data,
        ...(units === undefined
          ? {}
          : {
              units: String(units)
                .split(', ')
                .flatMap((each) => ids.get(each) ?? []),
            }),
      },
      ...(nameEn == null ? {} : { english: { name: nameEn } }),
    }),
    created: () => undefined,
  }
}
