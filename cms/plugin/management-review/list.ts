import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { reviewStateText, reviewText } from './text.ts'

/** What reviews are searched and sorted by. */
export const reviewKeys: ListKeys<'management-reviews'> = {
  of: 'management-reviews',
  search: ['number'],
  sorts: { unit: { relation: 'unit', to: 'units' } },
}

/** How a state is marked. */
export const reviewColours = {
  preparing: 'info',
  backgroundReady: 'warning',
  held: 'warning',
  documented: 'success',
  followedUp: 'success',
} as const

const nothing = { none: { nb: '–', en: '–' } } as const

/** The management reviews, the newest year first. */
export const reviewList = recordList<'management-reviews'>({
  of: 'management-reviews',
  title: { nb: 'Ledelsens gjennomgang', en: 'Management review' },
  lead: {
    nb: 'Hvert år vurderer ledelsen om HMS-systemet er egnet, tilstrekkelig og virker.',
    en: 'Each year the management assesses whether the HSE system is appropriate, adequate and effective.',
  },
  none: { nb: 'Det er ingen gjennomganger her.', en: 'There are no reviews here.' },
  count: {
    one: { nb: '{count} gjennomgang', en: '{count} review' },
    many: { nb: '{count} gjennomganger', en: '{count} reviews' },
  },
  columns: [
    {
      key: 'number',
      name: recordLabels.number,
      fields: ['number'],
      cell: { kind: 'title', value: ({ number }) => number },
    },
    column.unit(),
    column.text('year', reviewText.year),
    column.day('heldOn', reviewText.heldOn, nothing),
    column.state(reviewStateText, reviewColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, reviewStateText),
    year: column.byYear(),
  },
  sorts: { year: byField('year'), ...sortsOf(reviewKeys) },
  sortedBy: { sort: 'year', descending: true },
})
