import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { isUndecided } from './rules.ts'
import { proposalMatterText, proposalStateText } from './text.ts'

/** What proposals are searched and sorted by. */
export const proposalKeys: ListKeys<'proposals'> = {
  of: 'proposals',
  search: ['number', 'title'],
  sorts: {
    title: { value: ({ title }) => title },
    unit: { relation: 'unit', to: 'units' },
    deadline: { value: ({ deadline }) => deadline ?? null, after: (each) => !isUndecided(each) },
  },
}

/** How a state is marked. */
export const proposalColours = {
  proposed: 'warning',
  taken: 'success',
  declined: 'neutral',
} as const

const matter = { nb: 'Hva', en: 'What' }

/** My own proposals, and those of my units. */
export const proposalList = recordList<'proposals'>({
  of: 'proposals',
  title: { nb: 'Forslag', en: 'Proposals' },
  lead: {
    nb: 'Tiltak og utfordringer som ansatte og verneombud har foreslått: dine egne, og forslagene i enhetene dine.',
    en: 'Measures and challenges proposed by employees and safety representatives: your own, and those in your units.',
  },
  none: {
    nb: 'Det er ingen forslag du kan lese ennå. Du kan foreslå noe selv.',
    en: 'There are no proposals you can read yet. You can propose something yourself.',
  },
  count: {
    one: { nb: '{count} forslag', en: '{count} proposal' },
    many: { nb: '{count} forslag', en: '{count} proposals' },
  },
  columns: [
    column.title({ nb: 'Forslag', en: 'Proposal' }),
    column.unit(),
    column.choice('matter', matter, proposalMatterText),
    column.day('date', { nb: 'Foreslått', en: 'Proposed' }),
    column.day('deadline', { nb: 'Svarfrist', en: 'Answer by' }, { runs: isUndecided }),
    column.state(proposalStateText, proposalColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    matter: column.byChoice('matter', matter, proposalMatterText),
    state: column.byChoice('state', recordLabels.state, proposalStateText),
    year: column.byYear('number'),
  },
  sorts: { date: byField('date'), ...sortsOf(proposalKeys) },
  sortedBy: { sort: 'deadline', descending: false },
})
