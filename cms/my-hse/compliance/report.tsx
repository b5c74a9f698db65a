import type { ReactElement } from 'react'
import { complianceCsvAddress, complianceReportAddress } from '../../../content/addresses/my-hse.ts'
import { institution } from '../../../content/institution.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { complianceList } from '../../plugin/compliance/list.ts'
import type { EvaluationLine } from '../../plugin/compliance/load.ts'
import { countsOf } from '../../plugin/compliance/rules.ts'
import {
  evaluationStateText,
  lineText,
  type Result,
  resultText,
  scopeText,
} from '../../plugin/compliance/text.ts'
import { fill } from '../../plugin/core/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { type Loaded, screen } from '../page.ts'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { otherLanguage } from '../routes.ts'
import { otherThan, Found, FoundBefore, Registered } from './line-parts.tsx'
import { byLaw, loadReport } from './load.ts'
import { compliancePlace as place } from './place.ts'
import { signatureOf } from './signature.ts'
import { complianceSentences, complianceWords as words } from './text.ts'

/** A compliance evaluation as one document to read, print and hand over. */
export const ReportScreen = screen(loadReport, DrawnReport)

type ReportPage = Loaded<typeof loadReport>

const results = Object.keys(resultText) as Result[]

function DrawnReport(page: ReportPage): ReactElement {
  const { day, evaluation, language, title, unitName, visitor } = page
  const { conclusion, number, scope, state, year } = evaluation
  return (
    <Frame
      language={language}
      section="compliance"
      title={title}
      elsewhere={complianceReportAddress(otherLanguage(language), number)}
      visitor={visitor}
    >
      <div className="width page process-report compliance compliance-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: complianceList.title[language], address: place.list(language) },
            { name: title, address: place.record(language, number) },
          ]}
        />
        <p className="report__institution">{institution.name[language]}</p>
        <h1 className="title">{fill(words.reportTitle, { year: String(year) })[language]}</h1>
        <FactList
          className="facts report__facts"
          facts={[
            [
              words.covers[language],
              scope === 'institution' ? scopeText[scope][language] : unitName,
            ],
            [words.number[language], number],
            [words.concluded[language], signatureOf(evaluation, 'conclude', language)],
            [words.approved[language], signatureOf(evaluation, 'approve', language)],
            [
              words.printed[language],
              `${spokenDay(day, language)}: ${evaluationStateText[state][language]}`,
            ],
          ]}
        />
        {state !== 'approved' && (
          <Notice colour="info">
            <p>{words.draft[language]}</p>
          </Notice>
        )}
        <div className="compliance__tools no-print">
          <PrintButton language={language} paper={complianceReportAddress(language, number)} />
          <a href={complianceCsvAddress(language, number)}>{words.csv[language]}</a>
        </div>
        <Part title={words.conclusion[language]} id="conclusion">
          {conclusion ? (
            <p className="own-words" lang={otherThan(language, evaluation.language)}>
              {conclusion}
            </p>
          ) : (
            <p>{words.noConclusion[language]}</p>
          )}
        </Part>
        <Part title={words.summary[language]} id="summary">
          <Summary {...page} />
        </Part>
        <Part title={words.byLaw[language]} id="by-law">
          <ByLaw {...page} />
        </Part>
        <Part title={words.toFollowUp[language]} id="follow-up">
          <ToFollowUp {...page} />
        </Part>
        <Part title={words.allRequirements[language]} id="all">
          <AllLines {...page} />
        </Part>
        <Part title={words.signatures[language]} id="signatures">
          <FactList
            facts={[
              [
                words.concluded[language],
                signatureOf(evaluation, 'conclude', language) ?? words.notYet[language],
              ],
              [
                words.approved[language],
                signatureOf(evaluation, 'approve', language) ?? words.notYet[language],
              ],
            ]}
          />
        </Part>
        <p className="compliance__aside">{words.noAdvice[language]}</p>
      </div>
    </Frame>
  )
}

function Part({
  children,
  id,
  title,
}: {
  readonly id: string
  readonly title: string
  readonly children: ReactElement
}): ReactElement {
  return (
    <section className="part" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function resultsOf(lines: readonly EvaluationLine[], which: 'now' | 'before'): Result[] {
  return lines.flatMap((line) => line[which]?.result ?? [])
}

/** How many requirements had which result, this year and the time before. */
function Summary({ before, evaluation, language, lines }: ReportPage): ReactElement {
  const now = countsOf(resultsOf(lines, 'now'))
  const then = countsOf(resultsOf(lines, 'before'))
  const left = lines.filter((each) => each.now === null).length
  const years = [evaluation.year, ...(before ? [before.year] : [])]
  return (
    <ReportTable
      label={words.summary[language]}
      columns={[
        { name: lineText.result[language] },
        ...years.map((year) => ({ name: String(year), number: true })),
      ]}
    >
      <tbody>
        {results.map((result) => (
          <tr key={result}>
            <th scope="row">{resultText[result][language]}</th>
            <td className="number">{now[result]}</td>
            {before && <td className="number">{then[result]}</td>}
          </tr>
        ))}
        {left > 0 && (
          <tr>
            <th scope="row">{words.notAssessedYet[language]}</th>
            <td className="number">{left}</td>
            {before && <td className="number" />}
          </tr>
        )}
      </tbody>
    </ReportTable>
  )
}

function ByLaw({ language, lines }: ReportPage): ReactElement {
  return (
    <ReportTable
      label={words.byLaw[language]}
      columns={[
        { name: words.law[language] },
        ...results.map((result) => ({ name: resultText[result][language], number: true })),
        { name: words.all[language], number: true },
      ]}
    >
      <tbody>
        {byLaw(lines).map(({ lines: own, lovdataId, title }) => {
          const counts = countsOf(resultsOf(own, 'now'))
          return (
            <tr key={lovdataId}>
              <th scope="row">{title[language]}</th>
              {results.map((result) => (
                <td className="number" key={result}>
                  {counts[result]}
                </td>
              ))}
              <td className="number">{own.length}</td>
            </tr>
          )
        })}
      </tbody>
    </ReportTable>
  )
}

/** What is not met, or in part only, in full: what is missing, what was registered, and how it was before. */
function ToFollowUp({ before, evaluation, language, lines }: ReportPage): ReactElement {
  const order: readonly (Result | undefined)[] = ['not', 'partly']
  const found = order.flatMap((result) => lines.filter(({ now }) => now?.result === result))
  if (found.length === 0) return <p>{words.nothingToFollowUp[language]}</p>
  return (
    <ul className="rows">
      {found.map(({ asks, before: then, nonconformity, now, requirement }) => (
        <li className="row compliance__line" key={requirement}>
          <h3 className="row__title">
            {complianceSentences[language].section(asks.title[language], asks.section)}
          </h3>
          <p>{asks.text[language]}</p>
          {now && <Found language={language} line={now} written={evaluation.language} />}
          <Registered {...{ language, nonconformity }} />
          {then !== null && before !== null && (
            <FoundBefore
              {...{ language, before: then, year: before.year }}
              written={before.language}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function AllLines({ before, evaluation, language, lines }: ReportPage): ReactElement {
  const say = complianceSentences[language]
  return (
    <ReportTable
      label={words.allRequirements[language]}
      columns={[
        { name: words.law[language] },
        { name: words.asks[language] },
        { name: lineText.result[language] },
        ...(before ? [{ name: String(before.year) }] : []),
        { name: lineText.evidence[language] },
      ]}
    >
      <tbody>
        {lines.map(({ asks, before: then, now, requirement }) => (
          <tr key={requirement}>
            <th scope="row">{say.section(asks.title[language], asks.section)}</th>
            <td>{asks.text[language]}</td>
            <td>{now ? resultText[now.result][language] : words.notAssessedYet[language]}</td>
            {before && <td>{then ? resultText[then.result][language] : '–'}</td>}
            <td
              className="compliance__evidence"
              lang={now?.evidence ? otherThan(language, evaluation.language) : undefined}
            >
              {now?.evidence === undefined || now.evidence === ''
                ? words.notStated[language]
                : now.evidence}
            </td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}
