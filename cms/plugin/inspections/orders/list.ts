import { recordLabels } from '../../../../content/words/records.ts'
import { recordList, sortsOf } from '../../records/list.ts'
import * as column from '../../records/list-columns.ts'
import type { ListKeys } from '../../records/list-keys.ts'
import { isStanding } from '../rules.ts'
import { orderStateText, orderText } from './text.ts'

/** What orders are searched and sorted by. */
export const orderKeys: ListKeys<'inspection-orders'> = {
  of: 'inspection-orders',
  search: ['number', 'title', 'legalBasis'],
  sorts: {
    unit: { relation: 'unit', to: 'units' },
    deadline: { value: ({ deadline }) => deadline, after: (order) => !isStanding(order) },
  },
}

/** How a state is marked. */
export const orderColours = {
  open: 'warning',
  answered: 'info',
  confirmed: 'success',
  lifted: 'neutral',
} as const

/** The orders of authorities, those that stand first, by their deadlines. */
export const orderList = recordList<'inspection-orders'>({
  of: 'inspection-orders',
  title: { nb: 'Pålegg', en: 'Orders' },
  lead: {
    nb: 'Pålegg fra tilsynsmyndigheter. Hvert pålegg er også et avvik i enheten.',
    en: 'Orders from supervisory authorities. Each order is a nonconformity of the unit too.',
  },
  none: { nb: 'Det er ingen pålegg her.', en: 'There are no orders here.' },
  count: {
    one: { nb: '{count} pålegg', en: '{count} order' },
    many: { nb: '{count} pålegg', en: '{count} orders' },
  },
  columns: [
    column.title({ nb: 'Pålegg', en: 'Order' }),
    column.text('number', recordLabels.number, { on: 'screen' }),
    column.unit(),
    column.text('legalBasis', orderText.legalBasis, { on: 'csv' }),
    column.day('deadline', orderText.deadline, { runs: isStanding }),
    column.state(orderStateText, orderColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, orderStateText, {
      standing: {
        text: { nb: 'Ikke oppfylt', en: 'Not met' },
        where: () => ({ state: { in: ['open', 'answered'] } }),
      },
    }),
    year: column.byYear('number'),
  },
  sorts: sortsOf(orderKeys),
  sortedBy: { sort: 'deadline', descending: false },
})
