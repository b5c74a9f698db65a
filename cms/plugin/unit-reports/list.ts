import { recordLabels } from '../../../content/words/records.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import { handedInStates } from './rules.ts'
import { reportKindText, reportStateText, reportText } from './text.ts'

/** What reports are searched and sorted by. */
export const reportKeys: ListKeys<'unit-reports'> = {
  of: 'unit-reports',
  search: ['number', 'statement'],
  sorts: { unit: { relation: 'unit', to: 'units' } },
}

/** How a state is marked. */
export const reportColours = {
  started: 'info',
  handedIn: 'info',
  sentBack: 'warning',
  accepted: 'success',
} as const

const nothing = { none: { nb: '–', en: '–' } } as const

/** The yearly HSE reports of units and departments. Which units have none stands in the matrix of all units. */
export const reportList = recordList<'unit-reports'>({
  of: 'unit-reports',
  title: { nb: 'HMS-rapporter fra enhetene', en: 'HSE reports of the units' },
  lead: {
    nb: 'De årlige HMS-rapportene fra enhetene og fra fellesadministrasjonen. HMS-enheten bygger årsrapporten på dem.',
    en: 'The yearly HSE reports of the units and of the central administration. The HSE Unit bases the annual HSE report on them.',
  },
  none: {
    nb: 'Ingen har startet en HMS-rapport ennå.',
    en: 'Nobody has started an HSE report yet.',
  },
  count: {
    one: { nb: '{count} HMS-rapport', en: '{count} HSE report' },
    many: { nb: '{count} HMS-rapporter', en: '{count} HSE reports' },
  },
  columns: [
    column.named(recordLabels.unit, ['year'], ({ year }, unit) => `${unit} ${String(year)}`),
    column.text('year', recordLabels.year),
    column.choice('kind', reportText.kind, reportKindText),
    column.day('handedInOn', reportText.handedInOn, nothing),
    column.day('acceptedOn', reportText.acceptedOn, nothing),
    column.state(reportStateText, reportColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    year: column.byYear(),
    kind: column.byChoice('kind', reportText.kind, reportKindText),
    state: column.byChoice('state', recordLabels.state, reportStateText, {
      received: {
        text: { nb: 'Alle som er levert', en: 'All handed in' },
        where: () => ({ state: { in: [...handedInStates] } }),
      },
      coming: {
        text: { nb: 'Alle som ikke er levert', en: 'All not handed in' },
        where: () => ({ state: { not_in: [...handedInStates] } }),
      },
    }),
  },
  sorts: { year: byField('year'), handedInOn: byField('handedInOn'), ...sortsOf(reportKeys) },
  sortedBy: { sort: 'year', descending: true },
})
