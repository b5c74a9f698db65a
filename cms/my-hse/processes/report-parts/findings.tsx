import type { ReactElement } from 'react'
import {
  nonconformitySourceText,
  nonconformityStateText,
} from '../../../plugin/nonconformities/text.ts'
import { chainWords } from '../chain-text.ts'
import { processWords } from '../text.ts'
import type { ReportPart } from './part.ts'
import { ReportTable } from './report-table.tsx'

/** The findings with their numbers, and the measures against what each is a finding of. */
export function Findings({ language, report }: ReportPart): ReactElement {
  if (report.findings.length === 0) return <p>{processWords.noneYet[language]}</p>
  const columns = [
    processWords.number,
    processWords.findings,
    processWords.category,
    processWords.state,
    chainWords.measures,
  ]
  const against = (finding: string): string[] =>
    report.taken
      .filter(({ findings }) => findings.some(({ number }) => number === finding))
      .flatMap(({ measures }) => measures.map(({ number }) => number))
  return (
    <ReportTable
      label={processWords.findingsTitle[language]}
      columns={columns.map((each) => ({ name: each[language] }))}
    >
      <tbody>
        {report.findings.map((each) => (
          <tr key={each.number}>
            <td className="nowrap">{each.number}</td>
            <th scope="row" lang={each.language}>
              {each.title}
            </th>
            <td>{nonconformitySourceText.hseProcess[language]}</td>
            <td>{nonconformityStateText[each.state][language]}</td>
            <td className="nowrap">
              {against(each.number).map((measure) => (
                <div key={measure}>{measure}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}
