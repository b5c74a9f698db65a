import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { isDelegated } from './rules.ts'
import { delegationStateText, holderText } from './text.ts'

/** What delegated tasks are searched and sorted by. */
export const delegationKeys: ListKeys<'delegated-tasks'> = {
  of: 'delegated-tasks',
  search: ['number', 'title', 'role'],
  sorts: {
    title: { value: ({ title }) => title },
    unit: { relation: 'unit', to: 'units' },
    person: { relation: 'person', to: 'people' },
  },
}

/** How a state is marked. */
export const delegationColours = { current: 'success', ended: 'neutral' } as const

const nothing = { none: { nb: '–', en: '–' } } as const

/** The HSE tasks managers have delegated. */
export const delegationList = recordList<'delegated-tasks'>({
  of: 'delegated-tasks',
  title: { nb: 'Delegerte HMS-oppgaver', en: 'Delegated HSE tasks' },
  lead: {
    nb: 'HMS-oppgavene lederne har delegert, og hvem som gjør dem. Ansvaret er ikke delegert.',
    en: 'The HSE tasks managers have delegated, and who does them. Responsibility is not delegated.',
  },
  none: {
    nb: 'Det er ikke ført inn noen delegerte oppgaver ennå.',
    en: 'No delegated tasks have been recorded yet.',
  },
  count: {
    one: { nb: '{count} delegert oppgave', en: '{count} delegated task' },
    many: { nb: '{count} delegerte oppgaver', en: '{count} delegated tasks' },
  },
  columns: [
    column.title({ nb: 'Oppgave', en: 'Task' }),
    column.unit(),
    column.text('role', holderText.role, nothing),
    column.person('person', holderText.person, nothing),
    column.day('date', { nb: 'Fra', en: 'From' }),
    column.day('reviewedDate', { nb: 'Gått gjennom', en: 'Reviewed' }, nothing),
    column.day(
      'nextReview',
      { nb: 'Neste gjennomgang', en: 'Next review' },
      { runs: isDelegated, ...nothing },
    ),
    column.state(delegationStateText, delegationColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    person: column.byPerson('person', holderText.person),
    state: column.byChoice('state', recordLabels.state, delegationStateText),
  },
  sorts: { date: byField('date'), ...sortsOf(delegationKeys) },
  sortedBy: { sort: 'date', descending: true },
})
