import { recordLabels } from '../../../../content/words/records.ts'
import { recordList, sortsOf } from '../../records/list.ts'
import * as column from '../../records/list-columns.ts'
import type { ListKeys } from '../../records/list-keys.ts'
import { awaitsFollowUp } from '../rules.ts'
import { decisionKindText, decisionStateText, decisionText } from './text.ts'

/** What decisions are searched and sorted by. */
export const decisionKeys: ListKeys<'review-decisions'> = {
  of: 'review-decisions',
  search: ['number', 'title'],
  sorts: {
    deadline: { value: ({ deadline }) => deadline ?? '', after: (each) => !awaitsFollowUp(each) },
  },
}

/** How a state is marked. */
export const decisionColours = {
  open: 'warning',
  carriedOut: 'success',
  explained: 'info',
  withdrawn: 'neutral',
} as const

/** The decisions of management reviews, those that wait first. */
export const decisionList = recordList<'review-decisions'>({
  of: 'review-decisions',
  title: { nb: 'Vedtak i ledelsens gjennomgang', en: 'Decisions of management reviews' },
  lead: {
    nb: 'Satsingsområder blir HMS-mål for året etter. Andre vedtak blir tiltak.',
    en: 'Priority areas become HSE objectives of the year after. Other decisions become measures.',
  },
  none: { nb: 'Det er ingen vedtak her.', en: 'There are no decisions here.' },
  count: {
    one: { nb: '{count} vedtak', en: '{count} decision' },
    many: { nb: '{count} vedtak', en: '{count} decisions' },
  },
  columns: [
    column.title(decisionText.title),
    column.text('number', recordLabels.number, { on: 'screen' }),
    column.choice('kind', { nb: 'Type', en: 'Kind' }, decisionKindText),
    column.day('deadline', decisionText.deadline, { runs: awaitsFollowUp }),
    column.state(decisionStateText, decisionColours),
  ],
  filters: {
    search: column.bySearch(),
    kind: column.byChoice('kind', { nb: 'Type', en: 'Kind' }, decisionKindText),
    state: column.byChoice('state', recordLabels.state, decisionStateText),
    year: column.byYear('number'),
  },
  sorts: sortsOf(decisionKeys),
  sortedBy: { sort: 'deadline', descending: false },
})
