import type { ReactElement, ReactNode } from 'react'
import { spokenInstant } from '../../plugin/admin/spoken-dates.ts'
import type { PageLanguage } from '../routes.ts'

/** One thing that was done with a record. */
export interface HistoryLine {
  readonly key: string
  /** What was done, such as "Frist utsatt". */
  readonly what: string
  /** What it was done to, such as a section's name. */
  readonly to?: string | undefined
  /** Who did it; null where that is nobody's to know. */
  readonly by: string | null | undefined
  /** When, ISO 8601. */
  readonly at: string | null | undefined
  /** Said in the words of whoever did it. */
  readonly note?: string | null | undefined
  /** More that the system says of it. */
  readonly more?: ReactNode
}

interface HistoryProps {
  readonly language: PageLanguage
  /** Language people wrote in, where it is known. */
  readonly written?: string | null | undefined
  /** In the order they happened. */
  readonly lines: readonly HistoryLine[]
}

/** What was done with a record, by whom, when and why: the newest first, because that is what one comes for. */
export function History({ language, written, lines }: HistoryProps): ReactElement {
  const foreign = written === language ? undefined : (written ?? undefined)
  return (
    <ol className="history" reversed>
      {lines.toReversed().map(({ key, what, to, by, at, note, more }) => (
        <li key={key}>
          <p>
            <strong>{what}</strong>
            {to !== undefined && `: ${to}`}
          </p>
          <p className="row__more">
            {[by, at && spokenInstant(at, language)].filter(Boolean).join(', ')}
          </p>
          {more}
          {note && (
            <p className="own-words" lang={foreign}>
              {note}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
