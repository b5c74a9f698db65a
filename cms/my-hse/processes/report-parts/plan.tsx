import type { ReactElement } from 'react'
import { spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { HseProcess } from '../../../plugin/generated-types.ts'
import { controlText, measureStateText, priorityText } from '../../../plugin/measures/text.ts'
import type { PlanLine } from '../../../plugin/processes/blocks.ts'
import { kroner } from '../../measures/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { chainWords } from '../chain-text.ts'
import { processWords } from '../text.ts'
import { Cost, deadlineTold } from './block-parts.tsx'
import type { ReportPart } from './part.ts'
import { ReportTable } from './report-table.tsx'

/** When the manager approved the measures; nothing until then. */
export function Approved({
  language,
  process: { measuresApproved },
}: {
  readonly language: PageLanguage
  readonly process: Pick<HseProcess, 'measuresApproved'>
}): ReactElement | null {
  const at = measuresApproved?.at
  if (!at) return null
  return <p>{fill(processWords.approvedOn, { day: spokenDayOf(at, language) })[language]}</p>
}

/** The action plan with its total: what each measure is for, who, when, how far, and what it costs. */
export function Plan({ language, report }: ReportPart): ReactElement {
  if (report.measures.length === 0) return <p>{processWords.noneYet[language]}</p>
  const columns = [
    processWords.number,
    processWords.measure,
    chainWords.concerns,
    processWords.responsible,
    processWords.deadline,
    processWords.priority,
    processWords.state,
  ]
  return (
    <ReportTable
      label={processWords.plan[language]}
      columns={[
        ...columns.map((each) => ({ name: each[language] })),
        { name: processWords.cost[language] },
      ]}
    >
      <tbody>
        {report.measures.map((each) => (
          <Line key={each.number} language={language} report={report} line={each} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={columns.length}>
            {processWords.total[language]}
          </th>
          <td className="nowrap">{kroner[language](report.total)}</td>
        </tr>
      </tfoot>
    </ReportTable>
  )
}

function Line({ language, line, report }: ReportPart & { readonly line: PlanLine }): ReactElement {
  const { carriedFrom, deadline, firstDeadline, priority, responsible, state } = line
  const notSet = processWords.notSet[language]
  return (
    <tr>
      <td className="nowrap">{line.number}</td>
      <th scope="row" lang={line.language}>
        {line.title}
        {line.control && (
          <span className="list-table__more" lang={language}>
            {controlText[line.control][language]}
          </span>
        )}
      </th>
      <td>
        {carriedFrom === null ? (
          <span lang={report.language}>{line.for.join('; ') || '–'}</span>
        ) : (
          fill(chainWords.carriedFrom, { number: carriedFrom })[language]
        )}
      </td>
      <td>{responsible ?? notSet}</td>
      <td className="whole-words">
        {deadline === null ? notSet : deadlineTold(deadline, firstDeadline, language)}
      </td>
      <td>{priority ? priorityText[priority][language] : '–'}</td>
      <td>{measureStateText[state][language]}</td>
      <td>
        <Cost line={line} language={language} />
      </td>
    </tr>
  )
}
