import type { ReactElement, ReactNode } from 'react'
import { processWords } from '../text.ts'
import { RiskTold } from './block-parts.tsx'
import type { ReportPart } from './part.ts'

/** What was left out, not mapped, or got no measure. */
export function NotDone({ language, report }: ReportPart): ReactElement {
  const { leftOut, unmapped, withoutMeasure } = report.notDone
  if (leftOut.length + unmapped.length + withoutMeasure.length === 0) {
    return <p>{processWords.nothingLeft[language]}</p>
  }
  const written = report.language
  const because = ({ title, reason }: { title: string; reason: string | null }): Left => ({
    title,
    more: reason === null ? null : <span lang={written}>: {reason}</span>,
  })
  return (
    <>
      <LeftList
        title={processWords.leftOut[language]}
        written={written}
        rows={leftOut.map(({ risk, title }) => ({
          title,
          more: (
            <>
              {': '}
              <RiskTold language={language} report={report} risk={risk} />
            </>
          ),
        }))}
      />
      <LeftList
        title={processWords.unmapped[language]}
        written={written}
        rows={unmapped.map(because)}
      />
      <LeftList
        title={processWords.withoutMeasure[language]}
        written={written}
        rows={withoutMeasure.map(because)}
      />
    </>
  )
}

interface Left {
  readonly title: string
  /** Why, or how great the risk is. */
  readonly more: ReactNode
}

function LeftList({
  title,
  written,
  rows,
}: {
  readonly title: string
  readonly written: string
  readonly rows: readonly Left[]
}): ReactElement | null {
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="report-list">
        {rows.map((each) => (
          <li key={each.title}>
            <span lang={written}>{each.title}</span>
            {each.more}
          </li>
        ))}
      </ul>
    </>
  )
}
