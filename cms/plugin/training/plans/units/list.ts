import { recordLabels } from '../../../../../content/words/records.ts'
import { roleText } from '../../../access/roles.ts'
import { byField, recordList, sortsOf } from '../../../records/list.ts'
import * as column from '../../../records/list-columns.ts'
import type { ListKeys } from '../../../records/list-keys.ts'
import { plannedStateText } from './text.ts'

/** What the courses of units' plans are searched and sorted by. */
export const plannedKeys: ListKeys<'planned-courses'> = {
  of: 'planned-courses',
  search: ['number', 'title', 'audience'],
  sorts: {
    title: { value: ({ title }) => title },
    unit: { relation: 'unit', to: 'units' },
  },
}

/** How a state is marked. */
export const plannedColours = {
  planned: 'info',
  open: 'info',
  held: 'success',
  cancelled: 'neutral',
} as const

/** The courses of units' plans. */
export const plannedList = recordList<'planned-courses'>({
  of: 'planned-courses',
  title: { nb: 'Enhetenes opplæringsplaner', en: 'The units’ training plans' },
  lead: {
    nb: 'Kursene enhetene vil holde eller sende folk på, år for år.',
    en: 'The courses that units will give or send people to, year by year.',
  },
  none: {
    nb: 'Ingen enhet har lagt kurs i opplæringsplanen ennå.',
    en: 'No unit has put courses into its training plan yet.',
  },
  count: {
    one: { nb: '{count} kurs', en: '{count} course' },
    many: { nb: '{count} kurs', en: '{count} courses' },
  },
  columns: [
    column.title({ nb: 'Kurs', en: 'Course' }),
    column.unit(),
    column.text('year', recordLabels.year),
    column.text('audience', { nb: 'For hvem', en: 'For whom' }),
    column.day('from', { nb: 'Fra', en: 'From' }),
    column.day('to', { nb: 'Til og med', en: 'Up to and including' }, { on: 'csv' }),
    column.choice('responsibleRole', recordLabels.responsible, roleText),
    column.money('cost', 'cost', recordLabels.cost),
    column.state(plannedStateText, plannedColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    year: column.byYear(),
    state: column.byChoice('state', recordLabels.state, plannedStateText),
  },
  sorts: { from: byField('from'), cost: byField('cost'), ...sortsOf(plannedKeys) },
  sortedBy: { sort: 'unit', descending: false },
})
