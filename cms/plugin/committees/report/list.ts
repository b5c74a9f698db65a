import { recordLabels } from '../../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../../records/list.ts'
import * as column from '../../records/list-columns.ts'
import type { ListKeys } from '../../records/list-keys.ts'
import { committeeText } from '../text.ts'
import { committeeReportStateText, committeeReportText as text } from './text.ts'

/** What reports are searched and sorted by. */
export const committeeReportKeys: ListKeys<'committee-reports'> = {
  of: 'committee-reports',
  search: ['number'],
  sorts: { unit: { relation: 'unit', to: 'units' } },
}

/** How a state is marked. */
export const committeeReportColours = {
  drafting: 'info',
  ready: 'warning',
  approved: 'success',
  sent: 'success',
} as const

/** Yearly reports of the committees, the newest year first. */
export const committeeReportList = recordList<'committee-reports'>({
  of: 'committee-reports',
  title: { nb: 'Årsrapporter fra arbeidsmiljøutvalg', en: 'Yearly reports of committees' },
  lead: {
    nb: 'Hvert år rapporterer utvalgene til styrende organer og de ansattes organisasjoner. Godkjente rapporter kan alle ansatte lese.',
    en: 'Every year the committees report to the governing bodies and the trade unions. All employees may read approved reports.',
  },
  none: {
    nb: 'Det er ingen rapporter du kan lese ennå.',
    en: 'There are no reports you can read yet.',
  },
  count: {
    one: { nb: '{count} rapport', en: '{count} report' },
    many: { nb: '{count} rapporter', en: '{count} reports' },
  },
  columns: [
    {
      key: 'number',
      name: recordLabels.number,
      fields: ['number'],
      cell: { kind: 'title', value: ({ number }) => number },
    },
    column.choice('committee', text.committee, committeeText),
    column.unit(),
    column.text('year', text.year),
    column.state(committeeReportStateText, committeeReportColours),
  ],
  filters: {
    search: column.bySearch(),
    committee: column.byChoice('committee', text.committee, committeeText),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, committeeReportStateText),
    year: column.byYear(),
  },
  sorts: { year: byField('year'), ...sortsOf(committeeReportKeys) },
  sortedBy: { sort: 'year', descending: true },
})
