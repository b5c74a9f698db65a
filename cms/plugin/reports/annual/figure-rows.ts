import type { PayloadRequest } from 'payload'
import { calendarYear } from '../../core/dates.ts'
import { fill, type Text } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import { changeKindText } from '../../regulations/watch/text.ts'
import { confirmedIn } from '../../regulations/watch/of-year.ts'
import { loadYear } from '../../year/load-year.ts'
import { annualText as words } from './text.ts'

/** Figures of an annual report whose rows stand in no list of records: the report lists them itself. */
export const rowFigures = {
  lawChanges: words.law,
  unitsLacking: words.unitsLacking,
} as const satisfies Record<string, Text>
export type RowFigure = keyof typeof rowFigures

/** Something such a figure counts. */
export interface CountedRow {
  /** Distinguishes the rows of a figure. */
  readonly key: string
  readonly name: Text
  /** What there is to know of it. */
  readonly more: Text | null
  /** Code of the unit it is; null for what is no unit. */
  readonly unit: string | null
}

/**
 * What such a figure counts, as the one who writes the report reads it.
 * @param kind of changes in law: those of one kind @default all
 */
export function annualFigureRows(
  req: PayloadRequest,
  figure: RowFigure,
  { kind, year }: { readonly year: number; readonly kind?: string | undefined },
): Promise<CountedRow[]> {
  return figure === 'lawChanges' ? changesIn(req, year, kind) : unitsLacking(req, year)
}

async function changesIn(
  req: PayloadRequest,
  year: number,
  kind: string | undefined,
): Promise<CountedRow[]> {
  const found = await local.find(req, 'law-changes', {
    overrideAccess: false,
    where: confirmedIn(year),
    select: { kind: true, lovdataId: true, on: true, words: true },
    sort: 'on',
  })
  return found
    .filter((each) => kind === undefined || each.kind === kind)
    .map(({ id, kind: of, lovdataId, words: said }) => {
      const name = said ?? lovdataId ?? ''
      return { key: id, name: { nb: name, en: name }, more: changeKindText[of], unit: null }
    })
}

/** Units where somebody lacks a course, and how many do; never who. */
async function unitsLacking(req: PayloadRequest, year: number): Promise<CountedRow[]> {
  const { training, units } = await loadYear(req, 'all', calendarYear(year))
  return units.flatMap(({ code, id, name }) => {
    const counts = training?.get(id)
    if (!counts || counts.lacking === 0) return []
    const say = { lacking: String(counts.lacking), people: String(counts.people) }
    return [{ key: id, name, more: fill(words.lackingOf, say), unit: code }]
  })
}
