import type { ReactElement } from 'react'
import {
  nonconformitySourceText,
  nonconformityStateText,
} from '../../../plugin/nonconformities/text.ts'
import { processWords } from '../text.ts'
import type { ReportPart } from './part.ts'
import { ReportTable } from './report-table.tsx'

/** The findings with their numbers. */
export function Findings({ language, report }: ReportPart): ReactElement {
  if (report.findings.length === 0) return <p>{processWords.noneYet[language]}</p>
  const columns = ['number', 'findings', 'category', 'state'] as const
  return (
    <ReportTable
      label={processWords.findingsTitle[language]}
      columns={columns.map((each) => ({ name: processWords[each][language] }))}
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
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}
