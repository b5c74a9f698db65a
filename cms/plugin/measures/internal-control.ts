import { fill, type Text } from '../core/text.ts'
import { spanFrom } from '../records/list-span.ts'
import type { MeasureCounts, UnitOfYear, YearFigures } from '../year/figures.ts'
import { part, type Part, type PartState } from '../year/part.ts'

/** The measures of a unit, counted. */
interface MeasureFacts extends MeasureCounts {
  readonly unit: string
  /** The days of the period, as the list is asked for them. */
  readonly within: string
}

const words = {
  open: { nb: 'Åpne tiltak: {count}', en: 'Open measures: {count}' },
  done: { nb: 'Tiltak utført i perioden: {count}', en: 'Measures done in the period: {count}' },
  overdue: { nb: 'Tiltak over fristen: {count}', en: 'Measures overdue: {count}' },
} satisfies Record<string, Text>

function facts({ measures, period }: YearFigures, { id }: UnitOfYear): MeasureFacts {
  const within = spanFrom(period.from, period.to)
  return { unit: id, within, open: 0, overdue: 0, done: 0, ...measures.get(id) }
}

/** How the unit stands with its plan: what is open, what was done, and what is overdue. */
export function measureControl({ done, open, overdue, unit, within }: MeasureFacts): PartState {
  const list = (show: 'open' | 'overdue' | 'all') =>
    ({ kind: 'measures', unit, show, ...(show === 'all' ? { within } : {}) }) as const
  return {
    standing: overdue > 0 ? 'lacks' : null,
    has: [
      { text: fill(words.open, { count: open }), link: list('open') },
      { text: fill(words.done, { count: done }), link: list('all') },
    ],
    lacks:
      overdue > 0 ? [{ text: fill(words.overdue, { count: overdue }), link: list('overdue') }] : [],
  }
}

/** What the measures show of a unit. */
export const measuresControl: readonly Part[] = [part('risk', facts, measureControl)]
