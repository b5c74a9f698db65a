import { activityKindWords } from '../../../../../content/words/cycle.ts'
import { recordLabels } from '../../../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../../../records/list.ts'
import * as column from '../../../records/list-columns.ts'
import type { ListKeys } from '../../../records/list-keys.ts'
import { oftenText, ownActivityStateText } from './text.ts'

/** What activities of units' own are searched and sorted by. */
export const ownActivityKeys: ListKeys<'unit-activities'> = {
  of: 'unit-activities',
  search: ['number', 'title', 'description'],
  sorts: {
    title: { value: ({ title }) => title },
    unit: { relation: 'unit', to: 'units' },
  },
}

/** How a state is marked. */
export const ownActivityColours = { current: 'success', ended: 'neutral' } as const

/** What units have added to the annual cycle themselves. */
export const ownActivityList = recordList<'unit-activities'>({
  of: 'unit-activities',
  title: { nb: 'Enhetenes egne aktiviteter', en: 'The units’ own activities' },
  lead: {
    nb: 'Det enhetene selv har lagt til i årshjulet sitt.',
    en: 'What the units have added to their annual cycle themselves.',
  },
  none: {
    nb: 'Ingen enhet har lagt til egne aktiviteter ennå.',
    en: 'No unit has added activities of its own yet.',
  },
  count: {
    one: { nb: '{count} egen aktivitet', en: '{count} own activity' },
    many: { nb: '{count} egne aktiviteter', en: '{count} own activities' },
  },
  columns: [
    column.title({ nb: 'Aktivitet', en: 'Activity' }),
    column.unit(),
    column.choice('kind', { nb: 'Slags', en: 'Kind' }, activityKindWords),
    column.choice('often', { nb: 'Hvor ofte', en: 'How often' }, oftenText),
    column.day('firstDay', { nb: 'Første gang', en: 'First time' }),
    column.state(ownActivityStateText, ownActivityColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    kind: column.byChoice('kind', { nb: 'Slags', en: 'Kind' }, activityKindWords),
    state: column.byChoice('state', recordLabels.state, ownActivityStateText),
  },
  sorts: { firstDay: byField('firstDay'), ...sortsOf(ownActivityKeys) },
  sortedBy: { sort: 'unit', descending: false },
})
