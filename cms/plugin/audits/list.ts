import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { reported, underWay } from './conditions.ts'
import { auditStateText, auditText } from './text.ts'

/** What audits are searched and sorted by. */
export const auditKeys: ListKeys<'audits'> = {
  of: 'audits',
  search: ['number', 'title'],
  sorts: { unit: { relation: 'unit', to: 'units' } },
}

/** How a state is marked. */
export const auditColours = {
  planned: 'neutral',
  notified: 'info',
  conducted: 'info',
  reportSent: 'warning',
  answered: 'info',
  closed: 'success',
  cancelled: 'neutral',
} as const

const nothing = { none: { nb: '–', en: '–' } } as const

/** HSE audits, the newest first. */
export const auditList = recordList<'audits'>({
  of: 'audits',
  title: { nb: 'HMS-revisjoner', en: 'HSE audits' },
  lead: {
    nb: 'Revisjonene ser om HMS-arbeidet i enhetene virker i praksis, og om det som ble funnet før, er rettet.',
    en: 'The audits look at whether the HSE work of the units functions in practice, and whether what was found before has been corrected.',
  },
  none: { nb: 'Det er ingen revisjoner her.', en: 'There are no audits here.' },
  count: {
    one: { nb: '{count} revisjon', en: '{count} audit' },
    many: { nb: '{count} revisjoner', en: '{count} audits' },
  },
  columns: [
    column.title(auditText.title),
    column.text('number', recordLabels.number, { on: 'screen' }),
    column.unit(),
    column.day('auditDate', auditText.auditDate, nothing),
    column.day('reportSentOn', auditText.reportSentOn, nothing),
    column.state(auditStateText, auditColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, auditStateText, {
      open: {
        text: { nb: 'Alle som ikke er lukket', en: 'All not closed' },
        where: () => ({ state: { not_in: ['closed', 'cancelled'] } }),
      },
      done: {
        text: { nb: 'Gjennomførte og senere', en: 'Conducted and later' },
        where: () => ({ state: { in: ['conducted', 'reportSent', 'answered', 'closed'] } }),
      },
      underWay: {
        text: { nb: 'Varslet eller i gang', en: 'Notified or under way' },
        where: () => underWay,
      },
      reported: {
        text: { nb: 'Rapport sendt, og senere', en: 'Report sent and later' },
        where: () => reported,
      },
    }),
    year: column.byYear(),
    held: column.bySpan('auditDate', auditText.auditDate),
  },
  sorts: { auditDate: byField('auditDate'), ...sortsOf(auditKeys) },
  sortedBy: { sort: 'auditDate', descending: true },
})
