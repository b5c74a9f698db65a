import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { evaluationStateText, resultText, scopeText } from './text.ts'

/** What compliance evaluations are searched and sorted by. */
export const complianceKeys: ListKeys<'compliance-evaluations'> = {
  of: 'compliance-evaluations',
  search: ['number', 'conclusion'],
  sorts: { unit: { relation: 'unit', to: 'units' } },
}

/** How a state is marked. */
export const evaluationColours = {
  open: 'info',
  concluded: 'warning',
  approved: 'success',
} as const

const approvedOn = { nb: 'Godkjent', en: 'Approved' }
const nothing = { none: { nb: '–', en: '–' } } as const

/** The yearly evaluations of conformity with law and other requirements (ISO 45001, 9.1.2). */
export const complianceList = recordList<'compliance-evaluations'>({
  of: 'compliance-evaluations',
  title: { nb: 'Samsvarsvurderinger', en: 'Compliance evaluations' },
  lead: {
    nb: 'Den årlige vurderingen av om enhetene og institusjonen følger lover, forskrifter og andre krav.',
    en: 'The yearly evaluation of whether the units and the institution comply with acts, regulations and other requirements.',
  },
  none: {
    nb: 'Det er ikke startet noen samsvarsvurdering ennå.',
    en: 'No compliance evaluation has been started yet.',
  },
  count: {
    one: { nb: '{count} samsvarsvurdering', en: '{count} compliance evaluation' },
    many: { nb: '{count} samsvarsvurderinger', en: '{count} compliance evaluations' },
  },
  columns: [
    column.named(recordLabels.unit, ['year'], ({ year }, unit) => `${unit} ${String(year)}`),
    column.text('year', recordLabels.year),
    column.choice('scope', { nb: 'Gjelder', en: 'Covers' }, scopeText, { on: 'csv' }),
    column.text('counts.partly', resultText.partly, nothing),
    column.text('counts.not', resultText.not, nothing),
    column.day('concludedDate', { nb: 'Avsluttet', en: 'Concluded' }, nothing),
    column.day('approvedDate', approvedOn, nothing),
    column.state(evaluationStateText, evaluationColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    year: column.byYear(),
    state: column.byChoice('state', recordLabels.state, evaluationStateText),
    approved: column.bySpan('approvedDate', approvedOn),
  },
  sorts: { year: byField('year'), ...sortsOf(complianceKeys) },
  sortedBy: { sort: 'year', descending: true },
})
