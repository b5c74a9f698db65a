import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { workStopStateText } from './text.ts'

/** What stops are searched and sorted by. */
export const workStopKeys: ListKeys<'work-stops'> = {
  of: 'work-stops',
  search: ['number', 'title', 'place'],
  sorts: { unit: { relation: 'unit', to: 'units' } },
}

/** How a state is marked. */
export const workStopColours = {
  standing: 'warning',
  lifted: 'success',
  decided: 'info',
} as const

/** The stops of my units, the newest first. */
export const workStopList = recordList<'work-stops'>({
  of: 'work-stops',
  title: { nb: 'Stanset arbeid', en: 'Stopped work' },
  lead: {
    nb: 'Arbeid som et verneombud har stanset fordi det var farlig (arbeidsmiljøloven § 6-3).',
    en: 'Work a safety representative has stopped because it was dangerous (Working Environment Act, Section 6-3).',
  },
  none: {
    nb: 'Ikke noe arbeid er stanset i enhetene dine.',
    en: 'No work is stopped in your units.',
  },
  count: {
    one: { nb: '{count} stans', en: '{count} stop' },
    many: { nb: '{count} stanser', en: '{count} stops' },
  },
  columns: [
    column.title({ nb: 'Arbeid', en: 'Work' }),
    column.text('number', recordLabels.number, { on: 'screen' }),
    column.unit(),
    column.text('place', { nb: 'Sted', en: 'Place' }),
    column.day('date', { nb: 'Stanset', en: 'Stopped' }),
    column.state(workStopStateText, workStopColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, workStopStateText),
    year: column.byYear('number'),
  },
  sorts: { date: byField('date'), ...sortsOf(workStopKeys) },
  sortedBy: { sort: 'date', descending: true },
})
