import type { ReactElement } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { Measure } from '../../../plugin/generated-types.ts'
import { firstDeadline } from '../../../plugin/measures/rules.ts'
import { measureStateText } from '../../../plugin/measures/text.ts'
import type { AroundReport } from '../../../plugin/processes/around-report.ts'
import { YearsTrend } from '../../figures/years-trend.tsx'
import type { PageLanguage } from '../../routes.ts'
import { chainWords } from '../chain-text.ts'
import { openingWords } from '../opening-text.ts'
import { processWords } from '../text.ts'
import { deadlineTold } from './block-parts.tsx'
import { CaseFiguresTables } from './case-figures.tsx'
import { ReportTable } from './report-table.tsx'

interface Around {
  readonly language: PageLanguage
  readonly around: AroundReport
}

/** The plan the unit came with: each measure of the last process, and how far it has come. */
export function LastPlan({ language, around: { last } }: Around): ReactElement {
  if (last === null) return <p>{chainWords.firstProcess[language]}</p>
  if (last.plan.length === 0) return <p>{processWords.noneYet[language]}</p>
  const columns = ['number', 'measure', 'deadline', 'state'] as const
  return (
    <ReportTable
      label={fill(chainWords.lastPlan, { number: last.number })[language]}
      columns={columns.map((each) => ({ name: processWords[each][language] }))}
    >
      <tbody>
        {last.plan.map((each) => (
          <LastLine key={each.id} language={language} measure={each} />
        ))}
      </tbody>
    </ReportTable>
  )
}

function LastLine({
  language,
  measure,
}: {
  readonly language: PageLanguage
  readonly measure: Measure
}): ReactElement {
  const { deadline, doneDate, language: written, number, state, title } = measure
  return (
    <tr>
      <td className="nowrap">{number}</td>
      <th scope="row" lang={written}>
        {title}
      </th>
      <td>
        {deadline
          ? deadlineTold(deadline, firstDeadline(measure), language)
          : processWords.notSet[language]}
      </td>
      <td>
        {measureStateText[state][language]}
        {doneDate && `, ${spokenDay(doneDate, language)}`}
      </td>
    </tr>
  )
}

/** The cases of the year before the pre-meeting, compared with the year before that. */
export function CasesCompared({ language, around }: Around): ReactElement {
  const { countedOn, figures, trend } = around
  const day = spokenDay(countedOn, language)
  return (
    <>
      {figures.type.length === 0 ? (
        <p>{fill(chainWords.noCases, { day })[language]}</p>
      ) : (
        <>
          <p>{fill(chainWords.countedOn, { day })[language]}</p>
          <p className="field__hint">{openingWords.figuresNote[language]}</p>
          <CaseFiguresTables language={language} figures={figures} />
        </>
      )}
      <YearsTrend language={language} trend={trend} level={4} upTo={countedOn} />
    </>
  )
}
