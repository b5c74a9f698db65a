import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { readRequests } from './reading.ts'
import { isOpen } from './rules.ts'
import { accessRequestStateText } from './text.ts'

/** What requests are searched and sorted by: never by who asked. */
export const accessRequestKeys: ListKeys<'access-requests'> = {
  of: 'access-requests',
  search: ['number', 'caseNumber'],
  sorts: {
    unit: { relation: 'unit', to: 'units' },
    due: { value: ({ due }) => due, after: (request) => !isOpen(request) },
  },
}

/** How a state is marked. */
export const accessRequestColours = {
  received: 'warning',
  given: 'success',
  redacted: 'success',
  refused: 'info',
  withdrawn: 'neutral',
} as const

/** The register of requests for access, those that wait for an answer first. */
export const accessRequestList = recordList<'access-requests'>({
  of: 'access-requests',
  title: { nb: 'Krav om innsyn', en: 'Requests for access' },
  lead: {
    nb: 'Krav om innsyn i saker. De skal avgjøres uten ugrunnet opphold. Et krav som ikke er besvart innen fem arbeidsdager, regnes som avslått, og de kan klage (offentleglova §§ 29 og 32). Hver gang noen leser et krav, blir konto og tid loggført.',
    en: 'Requests for access to cases. They must be decided without undue delay. A request not answered within five working days counts as refused, and they may complain (Freedom of Information Act, Sections 29 and 32). Each time someone reads a request, account and time are logged.',
  },
  none: {
    nb: 'Det er ingen krav om innsyn du kan lese.',
    en: 'There are no requests for access that you can read.',
  },
  count: {
    one: { nb: '{count} krav', en: '{count} request' },
    many: { nb: '{count} krav', en: '{count} requests' },
  },
  columns: [
    column.named({ nb: 'Sak', en: 'Case' }, ['caseNumber'], ({ caseNumber }, unit) =>
      [caseNumber, unit].join(', '),
    ),
    column.text('number', recordLabels.number, { on: 'csv' }),
    column.day('received', { nb: 'Kom', en: 'Received' }),
    column.day('due', { nb: 'Svares innen', en: 'Answer by' }, { runs: isOpen }),
    column.day('decided', { nb: 'Avgjort', en: 'Decided' }),
    column.state(accessRequestStateText, accessRequestColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, accessRequestStateText),
    year: column.byYear('number'),
  },
  sorts: { received: byField('received'), ...sortsOf(accessRequestKeys) },
  sortedBy: { sort: 'due', descending: false },
  read: (req, ids, door) => readRequests(req, { where: { id: { in: [...ids] } }, door }),
})
