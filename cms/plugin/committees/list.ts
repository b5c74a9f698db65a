import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { committeeText, itemStateText, itemText, meetingStateText, meetingText } from './text.ts'

/** What meetings are searched and sorted by. */
export const meetingKeys: ListKeys<'committee-meetings'> = {
  of: 'committee-meetings',
  search: ['number', 'title'],
  sorts: {
    title: { value: ({ title }) => title },
    unit: { relation: 'unit', to: 'units' },
  },
}

/** How a state is marked. */
export const meetingColours = {
  planned: 'neutral',
  called: 'info',
  held: 'warning',
  minutes: 'warning',
  approved: 'success',
  cancelled: 'neutral',
} as const

/** Meetings of the working environment committees. */
export const meetingList = recordList<'committee-meetings'>({
  of: 'committee-meetings',
  title: { nb: 'Møter i arbeidsmiljøutvalg', en: 'Committee meetings' },
  lead: {
    nb: 'Møtene i AMU og de lokale utvalgene. Godkjente referater kan alle ansatte lese.',
    en: 'Meetings of the WEC and the local committees. All employees may read approved minutes.',
  },
  none: {
    nb: 'Det er ingen møter du kan lese ennå.',
    en: 'There are no meetings you can read yet.',
  },
  count: {
    one: { nb: '{count} møte', en: '{count} meeting' },
    many: { nb: '{count} møter', en: '{count} meetings' },
  },
  columns: [
    column.title({ nb: 'Møte', en: 'Meeting' }),
    column.choice('committee', meetingText.committee, committeeText),
    column.unit(),
    column.day('date', meetingText.date),
    column.state(meetingStateText, meetingColours),
  ],
  filters: {
    search: column.bySearch(),
    committee: column.byChoice('committee', meetingText.committee, committeeText),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, meetingStateText),
  },
  sorts: { date: byField('date'), ...sortsOf(meetingKeys) },
  sortedBy: { sort: 'date', descending: true },
})

/** What items are searched and sorted by. */
export const itemKeys: ListKeys<'committee-items'> = {
  of: 'committee-items',
  search: ['number', 'title'],
  sorts: { title: { value: ({ title }) => title } },
}

/** How the state of an item is marked. */
export const itemColours = {
  proposed: 'neutral',
  agenda: 'info',
  treated: 'success',
  declined: 'neutral',
} as const

/** Items of the working environment committees, with what was resolved. */
export const itemList = recordList<'committee-items'>({
  of: 'committee-items',
  title: { nb: 'Saker i arbeidsmiljøutvalg', en: 'Committee items' },
  lead: {
    nb: 'Sakene i AMU og de lokale utvalgene, og hva de vedtok. Åpne saker kan alle ansatte lese når referatet er godkjent.',
    en: 'Items of the WEC and the local committees, and what they resolved. All employees may read open items once the minutes are approved.',
  },
  none: { nb: 'Det er ingen saker du kan lese ennå.', en: 'There are no items you can read yet.' },
  count: {
    one: { nb: '{count} sak', en: '{count} item' },
    many: { nb: '{count} saker', en: '{count} items' },
  },
  columns: [
    column.title({ nb: 'Sak', en: 'Item' }),
    column.choice('committee', meetingText.committee, committeeText),
    column.unit(),
    column.day('deadline', itemText.deadline, { none: { nb: '–', en: '–' } }),
    column.state(itemStateText, itemColours),
  ],
  filters: {
    search: column.bySearch(),
    committee: column.byChoice('committee', meetingText.committee, committeeText),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, itemStateText),
  },
  sorts: { number: byField('serial'), ...sortsOf(itemKeys) },
  sortedBy: { sort: 'number', descending: true },
})
