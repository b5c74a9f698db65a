import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { fill } from '../../plugin/core/text.ts'
import type { Report } from '../../plugin/generated-types.ts'
import { reportText } from '../../plugin/reports/text.ts'
import { longDate } from '../components/day.tsx'
import { reportWords as words } from './text.ts'

type Heading = Pick<Report, 'approvedOn' | 'boardCase' | 'sentOn' | 'treatedOn'>

/**
 * What the board's paper is headed with: its day and the board's case. It stands before the frozen sheets, not in them: the case
 * gets its number after the report is approved.
 * @param day today, for a draft
 */
export function BoardHead({
  day,
  language,
  report,
}: {
  readonly day: string
  readonly language: PageLanguage
  readonly report: Heading
}): ReactElement {
  const { approvedOn, sentOn, treatedOn } = report
  return (
    <dl className="board-head">
      <div>
        <dt>{reportText.boardCase[language]}</dt>
        <dd>{caseOf(report) ?? words.noCase[language]}</dd>
      </div>
      <div>
        <dt>{words.date[language]}</dt>
        <dd>{longDate(sentOn ?? approvedOn ?? day, language)}</dd>
      </div>
      {treatedOn && (
        <div>
          <dt>{reportText.treatedOn[language]}</dt>
          <dd>{longDate(treatedOn, language)}</dd>
        </div>
      )}
    </dl>
  )
}

/** What the case is called at the foot of each page, such as `Styresak 17/2026`; undefined before it has a number. */
export function boardCaseName(
  report: Pick<Report, 'boardCase'>,
  language: PageLanguage,
): string | undefined {
  const number = caseOf(report)
  return number === null ? undefined : fill(words.caseNamed, { number })[language]
}

/** The number alone, also where somebody has written what it is beside it. */
function caseOf({ boardCase }: Pick<Report, 'boardCase'>): string | null {
  const number = (boardCase ?? '').replace(/^(styre)?sak\s+/i, '').trim()
  return number === '' ? null : number
}
