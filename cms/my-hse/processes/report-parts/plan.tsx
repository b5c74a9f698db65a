import type { ReactElement } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { controlText, measureStateText, priorityText } from '../../../plugin/measures/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { processWords } from '../text.ts'
import type { ReportPart } from './part.ts'
import { ReportTable } from './report-table.tsx'

/** The action plan with its total. */
export function Plan({ language, report }: ReportPart): ReactElement {
  if (report.measures.length === 0) return <p>{processWords.noneYet[language]}</p>
  const notSet = processWords.notSet[language]
  const columns = ['number', 'measure', 'responsible', 'deadline', 'priority', 'state'] as const
  return (
    <ReportTable
      label={processWords.plan[language]}
      columns={[
        ...columns.map((each) => ({ name: processWords[each][language] })),
        { name: processWords.cost[language], number: true },
      ]}
    >
      <tbody>
        {report.measures.map((each) => (
          <tr key={each.number}>
            <td className="nowrap">{each.number}</td>
            <th scope="row" lang={each.language}>
              {each.title}
              {each.control && (
                <span className="list-table__more" lang={language}>
                  {controlText[each.control][language]}
                </span>
              )}
            </th>
            <td>{each.responsible ?? notSet}</td>
            <td>{each.deadline === null ? notSet : spokenDay(each.deadline, language)}</td>
            <td>{each.priority ? priorityText[each.priority][language] : '–'}</td>
            <td>{measureStateText[each.state][language]}</td>
            <td className="number nowrap">{money(each.amount, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={columns.length}>
            {processWords.total[language]}
          </th>
          <td className="number nowrap">{money(report.total, language)}</td>
        </tr>
      </tfoot>
    </ReportTable>
  )
}

function money(amount: number | null, language: PageLanguage): string {
  if (amount === null) return processWords.notSet[language]
  return `${amount.toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB')} kr`
}
