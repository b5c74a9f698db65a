import { recordLabels } from '../../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../../records/list.ts'
import * as column from '../../records/list-columns.ts'
import type { ListKeys } from '../../records/list-keys.ts'
import { isAsked } from './rules.ts'
import { reAuditStateText, reAuditText } from './text.ts'

/** What re-audits are searched and sorted by. */
export const reAuditKeys: ListKeys<'re-audits'> = {
  of: 're-audits',
  search: ['number', 'title'],
  sorts: { unit: { relation: 'unit', to: 'units' } },
}

/** How a state is marked. */
export const reAuditColours = {
  asked: 'info',
  effective: 'success',
  notEffective: 'warning',
  withdrawn: 'neutral',
} as const

/** Findings that are audited again, those asked for last first. */
export const reAuditList = recordList<'re-audits'>({
  of: 're-audits',
  title: { nb: 'Etterrevisjoner', en: 'Re-audits' },
  lead: {
    nb: 'Når tiltaket mot et avvik fra en HMS-revisjon er gjort, ser en revisor på det ene funnet på nytt: virker tiltaket i praksis?',
    en: 'When the measure against a nonconformity of an HSE audit is done, an auditor looks at that finding again: does the measure work in practice?',
  },
  none: { nb: 'Det er ingen etterrevisjoner her.', en: 'There are no re-audits here.' },
  count: {
    one: { nb: '{count} etterrevisjon', en: '{count} re-audit' },
    many: { nb: '{count} etterrevisjoner', en: '{count} re-audits' },
  },
  columns: [
    column.title({ nb: 'Funn', en: 'Finding' }),
    column.text('number', recordLabels.number, { on: 'screen' }),
    column.unit(),
    column.day('askedOn', reAuditText.askedOn),
    column.day('due', reAuditText.due, { runs: isAsked }),
    column.state(reAuditStateText, reAuditColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    state: column.byChoice('state', recordLabels.state, reAuditStateText),
    year: column.byYear('number'),
  },
  sorts: { askedOn: byField('askedOn'), ...sortsOf(reAuditKeys) },
  sortedBy: { sort: 'askedOn', descending: true },
})
