import {
  delegatedTasksAddress,
  trainingPlanAddress,
  unitTrainingAddress,
  newRow,
  objectivesAddress,
  openingAddress,
  pageAddress,
  processAddress,
  recordAddress,
  recordsAddress,
  requirementsAddress,
  unitAddress,
  unitsCsvAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'
import { contactsAddress } from '../../../content/addresses/site.ts'
import type { ControlLink } from '../../plugin/year/part.ts'

export { unitAddress, unitsCsvAddress as matrixCsvAddress }

/** Where one's own unit is, or is chosen. */
export function myUnitAddress(language: PageLanguage, query?: Query): string {
  return pageAddress(language, 'myUnit', query)
}

/** All units by all points. */
export function matrixAddress(language: PageLanguage, query?: Query): string {
  return pageAddress(language, 'units', query)
}

/** Where the managers of late units are reminded. @param codes of the units */
export function remindAddress(language: PageLanguage, codes: readonly string[]): string {
  return pageAddress(language, 'remind', { units: codes.join(',') })
}

/** Where something said of a unit is read or done. */
export function controlAddress(language: PageLanguage, link: ControlLink): string {
  switch (link.kind) {
    case 'process':
      return processAddress(language, link.number)
    case 'processReport':
      return processAddress(language, link.number, 'report')
    case 'document':
      return recordAddress(language, 'document', link.number)
    case 'openProcess':
      return openingAddress(language, link.unit)
    case 'nonconformities':
      return recordsAddress(language, 'nonconformity', {
        unit: link.unit,
        ...shownCases[link.show],
        ...(link.show === 'all' ? { reported: link.within } : {}),
      })
    case 'measures':
      return recordsAddress(language, 'measure', {
        unit: link.unit,
        ...shownMeasures[link.show],
        ...(link.show === 'all' ? { doneIn: link.within } : {}),
      })
    case 'enquiries':
      return recordsAddress(language, 'enquiry', { unit: link.unit, ...shownEnquiries[link.show] })
    case 'documents':
      return recordsAddress(language, 'document', { unit: link.unit, state: 'current' })
    case 'training':
      return unitTrainingAddress(language, link.code)
    case 'trainingPlan':
      return trainingPlanAddress(language, link.code, { year: String(link.year) })
    case 'delegatedTasks':
      return delegatedTasksAddress(language, link.code)
    case 'objectives':
      return objectivesAddress(language, link.code, link.period)
    case 'compliance':
      return recordAddress(language, 'compliance', link.number)
    case 'unitReport':
      return recordAddress(language, 'unitReport', link.number)
    case 'startReport':
      return recordAddress(language, 'unitReport', newRow[language], {
        unit: link.unit,
        year: String(link.year),
      })
    case 'inspectionOrder':
      return recordAddress(language, 'inspectionOrder', link.number)
    case 'committeeMeeting':
      return recordAddress(language, 'committeeMeeting', link.number)
    case 'audit':
      return recordAddress(language, 'audit', link.number)
    case 'unit':
      return unitAddress(language, link.code)
    case 'requirements':
      return requirementsAddress(language, link.code)
    case 'contacts':
      return contactsAddress(language)
  }
}

/** Id of the form in which a unit tells those who come there where to meet and what to know. */
export const doorStep = 'at-the-door'

/** Id of the form in which a unit writes of a point. */
export function noteStep(point: string): string {
  return `note-${point}`
}

const shownCases = {
  all: {},
  open: { state: 'open' },
  overdue: { state: 'overdue' },
  answerOwed: { answers: 'owed' },
  serious: { state: 'open', severity: 'heavy' },
} as const

// The list has what is overdue first.
const shownEnquiries = {
  waiting: { state: 'registered' },
  owed: { state: 'registered', asker: 'representative' },
  overdue: { state: 'registered' },
} as const

const shownMeasures = { all: {}, open: { state: 'open' }, overdue: { overdue: 'yes' } } as const
