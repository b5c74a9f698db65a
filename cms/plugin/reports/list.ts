import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { reportKindText, reportStateText, reportText } from './text.ts'

/** What reports are searched and sorted by. */
export const reportKeys: ListKeys<'reports'> = { of: 'reports', search: ['number'], sorts: {} }

/** How a state is marked. */
export const reportColours = {
  collecting: 'info',
  drafting: 'info',
  reviewed: 'warning',
  approved: 'success',
  sentToBoard: 'success',
  published: 'success',
} as const

const nothing = { none: { nb: '–', en: '–' } } as const

/** The reports of the whole institution, the newest year first. */
export const reportList = recordList<'reports'>({
  of: 'reports',
  title: { nb: 'Rapporter til styret', en: 'Reports to the Board' },
  lead: {
    nb: 'Årsrapporten til styret og den samlede revisjonsrapporten. Tallene settes sammen av Verne, og HMS-enheten vurderer dem.',
    en: 'The annual report to the board and the joint audit report. Verne assembles the figures, and the HSE Unit assesses them.',
  },
  none: { nb: 'Det er ingen rapporter her.', en: 'There are no reports here.' },
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
    column.choice('kind', reportText.kind, reportKindText),
    column.text('year', reportText.year),
    column.day('approvedOn', reportText.approvedOn, nothing),
    column.state(reportStateText, reportColours),
  ],
  filters: {
    search: column.bySearch(),
    kind: column.byChoice('kind', reportText.kind, reportKindText),
    state: column.byChoice('state', recordLabels.state, reportStateText),
    year: column.byYear(),
  },
  sorts: { year: byField('year') },
  sortedBy: { sort: 'year', descending: true },
})
