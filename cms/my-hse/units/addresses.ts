import { contactsAddress } from '../../../content/routes.ts'
import type { ControlLink } from '../../plugin/year/part.ts'
import { casesAddress } from '../nonconformities/addresses.ts'
import { measuresAddress } from '../measures/addresses.ts'
import { processAddress } from '../processes/addresses.ts'
import { type PageLanguage, type Query, screenAddress, type Segment } from '../routes.ts'
import { openingAddress } from '../start/addresses.ts'

/** Paths of the screens of units, below the root of My HSE. */
export const unitPaths = {
  mine: { nb: 'enhet', en: 'unit' },
  all: { nb: 'enheter', en: 'units' },
  csv: { nb: 'enheter.csv', en: 'units.csv' },
} as const satisfies Record<string, Segment>

/** Where one's own unit is, or is chosen. */
export function myUnitAddress(language: PageLanguage, query?: Query): string {
  return screenAddress(language, [unitPaths.mine[language]], query)
}

/** The page of one unit. */
export function unitAddress(language: PageLanguage, code: string, query?: Query): string {
  return screenAddress(language, [unitPaths.mine[language], code], query)
}

/** All units by all points. */
export function matrixAddress(language: PageLanguage, query?: Query): string {
  return screenAddress(language, [unitPaths.all[language]], query)
}

/** The same as CSV. */
export function matrixCsvAddress(language: PageLanguage, query?: Query): string {
  return screenAddress(language, [unitPaths.csv[language]], query)
}

/** Where something said of a unit is read or done. */
export function controlAddress(language: PageLanguage, link: ControlLink): string {
  switch (link.kind) {
    case 'process':
      return processAddress(language, link.number)
    case 'processReport':
      return processAddress(language, link.number, 'report')
    case 'openProcess':
      return openingAddress(language, link.unit)
    case 'nonconformities':
      return casesAddress(language, { unit: link.unit, ...shownCases[link.show] })
    case 'measures':
      return measuresAddress(language, { unit: link.unit, ...shownMeasures[link.show] })
    case 'unit':
      return unitAddress(language, link.code)
    case 'contacts':
      return contactsAddress(language)
  }
}

/** Id of the form in which a unit writes of a point. */
export function noteStep(point: string): string {
  return `note-${point}`
}

const shownCases = {
  all: {},
  open: { state: 'open' },
  overdue: { state: 'overdue' },
  serious: { state: 'open', severity: 'serious' },
} as const

const shownMeasures = { all: {}, open: { state: 'open' }, overdue: { overdue: 'yes' } } as const
