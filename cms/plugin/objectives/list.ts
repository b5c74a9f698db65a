import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import type { Text } from '../core/text.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import type { Objective } from '../generated-types.ts'
import { spokenFigure } from './indicators.ts'
import { indicatorText, levelText, objectiveStateText } from './text.ts'

/** What objectives are searched and sorted by. */
export const objectiveKeys: ListKeys<'objectives'> = {
  of: 'objectives',
  search: ['number', 'title', 'titleEn', 'measuredBy'],
  sorts: {
    title: { value: ({ title }) => title },
    unit: { relation: 'unit', to: 'units' },
  },
}

/** How a state is marked. */
export const objectiveColours = {
  running: 'info',
  reached: 'success',
  partly: 'warning',
  notReached: 'warning',
  dropped: 'neutral',
} as const

const nothing = { none: { nb: '–', en: '–' } } as const

/** A figure of an objective, as it is spoken. */
function figure(field: 'baseline' | 'target' | 'result', name: Text, more: { on?: 'csv' } = {}) {
  return column.said<Objective>(
    field,
    name,
    [field, 'indicator'],
    ({ indicator, [field]: value }) =>
      value == null
        ? null
        : {
            nb: spokenFigure(value, indicator, 'nb'),
            en: spokenFigure(value, indicator, 'en'),
          },
    { ...nothing, ...more },
  )
}

/** What the institution and its units want to achieve. */
export const objectiveList = recordList<'objectives'>({
  of: 'objectives',
  title: { nb: 'HMS-mål', en: 'HSE objectives' },
  lead: {
    nb: 'Det institusjonen og enhetene vil oppnå i HMS-arbeidet, år for år, og hvordan det gikk.',
    en: 'What the institution and its units want to achieve in their HSE work, year by year, and how it went.',
  },
  none: {
    nb: 'Det er ikke satt noen HMS-mål ennå.',
    en: 'No HSE objectives have been set yet.',
  },
  count: {
    one: { nb: '{count} HMS-mål', en: '{count} HSE objective' },
    many: { nb: '{count} HMS-mål', en: '{count} HSE objectives' },
  },
  columns: [
    column.title({ nb: 'Mål', en: 'Objective' }),
    column.unit(),
    column.text('period', recordLabels.year),
    column.choice('indicator', { nb: 'Indikator', en: 'Indicator' }, indicatorText),
    figure('baseline', { nb: 'Utgangspunkt', en: 'Baseline' }, { on: 'csv' }),
    figure('target', { nb: 'Måltall', en: 'Target' }),
    figure('result', { nb: 'Resultat', en: 'Result' }),
    column.state(objectiveStateText, objectiveColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    level: column.byChoice('level', { nb: 'Nivå', en: 'Level' }, levelText),
    year: column.byYear('period'),
    state: column.byChoice('state', recordLabels.state, objectiveStateText, {
      kept: {
        text: { nb: 'Alle som gjelder', en: 'All that apply' },
        where: () => ({ state: { not_equals: 'dropped' } }),
      },
      missed: {
        text: { nb: 'Delvis eller ikke nådd', en: 'Partly or not reached' },
        where: () => ({ state: { in: ['partly', 'notReached'] } }),
      },
    }),
  },
  sorts: { period: byField('period'), ...sortsOf(objectiveKeys) },
  sortedBy: { sort: 'period', descending: true },
})
