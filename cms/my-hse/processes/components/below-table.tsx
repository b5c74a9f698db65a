import type { ReactElement } from 'react'
import { unitAddress } from '../../../../content/addresses/my-hse.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { Below, BelowCounts, UnitBelow } from '../../../plugin/processes/inputs/below.ts'
import { processStateText } from '../../../plugin/processes/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { processAddress } from '../addresses.ts'
import { openingWords } from '../opening-text.ts'
import { ReportTable } from '../report-parts/report-table.tsx'

const counted = ['openCases', 'overdueCases', 'openMeasures', 'overdueMeasures'] as const

const columnWords = {
  openCases: openingWords.openShort,
  overdueCases: openingWords.overdueCases,
  openMeasures: openingWords.openMeasures,
  overdueMeasures: openingWords.overdueMeasures,
} as const

/** What a faculty's pre-meeting sums: each unit below with a process of its own, and all of them together. */
export function BelowTable({
  language,
  below,
}: {
  readonly language: PageLanguage
  readonly below: Below
}): ReactElement {
  const { total, units } = below
  const report = fill(openingWords.withReport, { count: total.withReport, of: units.length })
  return (
    <>
      <h3 className="input__sub" id="below">
        {openingWords.below[language]}
      </h3>
      <p className="input__said">
        {openingWords.belowLead[language]} {report[language]}.
      </p>
      <ReportTable
        label={openingWords.below[language]}
        columns={[
          { name: openingWords.unit[language] },
          { name: openingWords.lastReport[language] },
          { name: openingWords.thisYear[language] },
          ...counted.map((each) => ({ name: columnWords[each][language], number: true })),
        ]}
      >
        <tbody>
          {units.map((each) => (
            <tr key={each.unit}>
              <th scope="row">
                {each.mayRead ? (
                  <a href={unitAddress(language, each.code)}>{each.name[language]}</a>
                ) : (
                  each.name[language]
                )}
              </th>
              <td>
                <Report language={language} unit={each} />
              </td>
              <td>
                <ThisYear language={language} unit={each} />
              </td>
              <Counts counts={each} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {openingWords.total[language]}
            </th>
            <Counts counts={total} />
          </tr>
        </tfoot>
      </ReportTable>
    </>
  )
}

function Report({
  language,
  unit: { mayRead, report },
}: {
  readonly language: PageLanguage
  readonly unit: UnitBelow
}): ReactElement {
  if (report === null) return <>{openingWords.noReport[language]}</>
  if (!mayRead) return <>{report.year}</>
  return <a href={processAddress(language, report.number, 'report')}>{report.year}</a>
}

function ThisYear({
  language,
  unit: { mayRead, process },
}: {
  readonly language: PageLanguage
  readonly unit: UnitBelow
}): ReactElement {
  if (process === null) return <>{openingWords.notOpened[language]}</>
  const state = processStateText[process.state][language]
  if (!mayRead) return <>{state}</>
  return <a href={processAddress(language, process.number)}>{state}</a>
}

function Counts({ counts }: { readonly counts: BelowCounts }): ReactElement {
  return (
    <>
      {counted.map((each) => (
        <td className="number" key={each}>
          {counts[each]}
        </td>
      ))}
    </>
  )
}
