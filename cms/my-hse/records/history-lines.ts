import type { Text } from '../../plugin/core/text.ts'
import type { HistoryLine } from '../components/history.tsx'
import type { PageLanguage } from '../routes.ts'

/** A line of history as records hold it. */
export interface StoredLine {
  readonly id?: string | null
  readonly step: string
  readonly at?: string | null
  readonly name?: string | null
  readonly note?: string | null
}

/** What was done with a record, in words. */
export function historyLines<Line extends StoredLine>(
  lines: readonly Line[] | null | undefined,
  words: Readonly<Record<Line['step'], Text>>,
  language: PageLanguage,
): HistoryLine[] {
  return (lines ?? []).map((each, index) => ({
    key: each.id ?? String(index),
    what: words[each.step as Line['step']][language],
    by: each.name,
    at: each.at,
    note: each.note,
  }))
}
