import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { inspectionStateText } from './text.ts'

/** What inspections are searched and sorted by. */
export const inspectionKeys: ListKeys<'inspections'> = {
  of: 'inspections',
  search: ['number', 'title', 'archiveNumber'],
  sorts: { unit: { relation: 'unit', to: 'units' } },
}

/** How a state is marked. */
export const inspectionColours = { open: 'warning', answered: 'info', closed: 'success' } as const

const nothing = { none: { nb: '–', en: '–' } } as const

/** Inspections of authorities, the newest first. */
export const inspectionList = recordList<'inspections'>({
  of: 'inspections',
  title: { nb: 'Tilsyn', en: 'External inspections' },
  lead: {
    nb: 'Tilsyn fra Arbeidstilsynet og andre myndigheter: hva de gjaldt, hva som ble pålagt, og hva enhetene svarte.',
    en: 'Inspections by the Labour Inspection Authority and others: what they were about, what was ordered, and what the units answered.',
  },
  none: { nb: 'Det er ingen tilsyn her.', en: 'There are no inspections here.' },
  count: {
    one: { nb: '{count} tilsyn', en: '{count} inspection' },
    many: { nb: '{count} tilsyn', en: '{count} inspections' },
  },
  columns: [
    column.title({ nb: 'Gjelder', en: 'About' }),
    column.text('number', recordLabels.number, { on: 'screen' }),
    column.unit(),
    column.day('visitDate', { nb: 'Besøk', en: 'Visit' }, nothing),
    column.day('letterDate', { nb: 'Brev', en: 'Letter' }, nothing),
    column.state(inspectionStateText, inspectionColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, inspectionStateText),
    year: column.byYear('number'),
  },
  sorts: { number: byField('serial'), ...sortsOf(inspectionKeys) },
  sortedBy: { sort: 'number', descending: true },
})
