import type { ReactElement } from 'react'
import { auditReportAddress } from '../../../content/addresses/my-hse.ts'
import { institution } from '../../../content/institution.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { evidenceName } from '../../plugin/audits/evidence-name.ts'
import { auditList } from '../../plugin/audits/list.ts'
import {
  auditLineText,
  auditStateText,
  auditText,
  type FindingKind,
  findingKindText,
  inPlaceText,
  worksText,
} from '../../plugin/audits/text.ts'
import type { FrozenPage } from '../../plugin/audits/unit-page.ts'
import { pointText } from '../../plugin/internal-control/text.ts'
import { standingText } from '../../plugin/year/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { longDate } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { type Loaded, screen } from '../page.ts'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { otherLanguage } from '../routes.ts'
import { loadReport } from './load.ts'
import { AnswerOf, FindingRow, JudgementOf, otherThan } from './parts.tsx'
import { Pictures } from './pictures.tsx'
import { auditPlace as place } from './place.ts'
import { auditWords as words } from './text.ts'

/** An audit as one document to read, print and hand over. */
export const ReportScreen = screen(loadReport, DrawnReport)

type ReportPage = Loaded<typeof loadReport>

const kinds = Object.keys(findingKindText) as FindingKind[]

function DrawnReport(page: ReportPage): ReactElement {
  const { audit, byOthers, day, language, reads, team, unitName, visitor } = page
  const { number, state } = audit
  const lang = otherThan(language, audit.language)
  return (
    <Frame
      language={language}
      section="audit"
      title={`${words.reportTitle[language]} ${number}`}
      elsewhere={auditReportAddress(otherLanguage(language), number)}
      visitor={visitor}
    >
      <div className="width page process-report audit audit-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: auditList.title[language], address: place.list(language) },
            { name: audit.title, address: place.record(language, number) },
          ]}
        />
        <p className="report__institution">{institution.name[language]}</p>
        <h1 className="title">{words.reportTitle[language]}</h1>
        <FactList
          className="facts report__facts"
          facts={[
            [auditText.unit[language], unitName],
            [words.number[language], number],
            [
              auditText.auditDate[language],
              longDate(audit.conductedOn ?? audit.auditDate, language),
            ],
            [auditText.by[language], audit.otherBody],
            [(byOthers ? words.followedUpBy : auditText.team)[language], team.join(', ')],
            [
              auditText.reportSentOn[language],
              audit.reportSentOn && longDate(audit.reportSentOn, language),
            ],
            [
              words.printed[language],
              `${spokenDay(day, language)}: ${auditStateText[state][language]}`,
            ],
          ]}
        />
        {!audit.reportSentOn && (
          <Notice colour="info">
            <p>{(reads ? words.draft : words.notYetReadable)[language]}</p>
          </Notice>
        )}
        <div className="audit__tools no-print">
          <PrintButton language={language} paper={auditReportAddress(language, number)} />
        </div>
        <Part title={auditText.scope[language]} id="scope">
          <p className="own-words" lang={lang}>
            {audit.scope}
          </p>
        </Part>
        {reads && <Content {...page} />}
      </div>
    </Frame>
  )
}

function Content(page: ReportPage): ReactElement {
  const { audit, criteria, earlier, evidence, findings, language, pictures } = page
  const lang = otherThan(language, audit.language)
  return (
    <>
      <Part title={auditText.summary[language]} id="summary">
        {audit.summary ? (
          <p className="own-words" lang={lang}>
            {audit.summary}
          </p>
        ) : (
          <p>{words.noSummary[language]}</p>
        )}
      </Part>
      <Part title={words.summary[language]} id="counts">
        <ReportTable
          label={words.summary[language]}
          columns={[{ name: words.kind[language] }, { name: words.count[language], number: true }]}
        >
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{findingKindText[kind][language]}</th>
                <td className="number">
                  {findings.filter(({ finding }) => finding.kind === kind).length}
                </td>
              </tr>
            ))}
          </tbody>
        </ReportTable>
      </Part>
      <Part title={words.findings[language]} id="findings">
        {findings.length === 0 ? (
          <p>{words.noFindings[language]}</p>
        ) : (
          <ul className="rows">
            {findings.map((found) => (
              <FindingRow
                key={found.finding.id}
                {...{ found, language }}
                written={audit.language}
                answers={false}
              />
            ))}
          </ul>
        )}
      </Part>
      <Part title={words.earlier[language]} id="earlier">
        {earlier.length === 0 ? (
          <p>{words.earlierNone[language]}</p>
        ) : (
          <ul className="rows">
            {earlier.map(({ audit: from, finding, judgement }) => (
              <li className="row audit__finding" key={finding.id}>
                <h3 className="row__title" lang={otherThan(language, from.language)}>
                  {finding.title}
                </h3>
                <p className="row__more">
                  {from.number}, {longDate(from.auditDate, language)}
                </p>
                <JudgementOf {...{ judgement, language }} written={audit.language} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={words.byPoint[language]} id="by-point">
        <ReportTable
          label={words.byPoint[language]}
          columns={[
            { name: words.point[language] },
            { name: words.criterion[language] },
            { name: auditLineText.inPlace[language] },
            { name: auditLineText.works[language] },
          ]}
        >
          <tbody>
            {criteria.map(({ answer, asks, key, point }) => (
              <tr key={key}>
                <td>{pointText[point][language]}</td>
                <th scope="row">{asks[language]}</th>
                <td>{answer ? inPlaceText[answer.inPlace][language] : '–'}</td>
                <td>{answer ? worksText[answer.works][language] : '–'}</td>
              </tr>
            ))}
          </tbody>
        </ReportTable>
      </Part>
      <Part title={words.criteria[language]} id="criteria">
        <ul className="rows">
          {criteria.map(({ answer, asks, key }) => (
            <li className="row" key={key}>
              <h3 className="row__title">{asks[language]}</h3>
              {answer ? (
                <AnswerOf {...{ answer, evidence, language }} written={audit.language} />
              ) : (
                <p>{words.notAnswered[language]}</p>
              )}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words.evidence[language]} id="evidence">
        {evidence.length === 0 ? (
          <p>{words.evidenceNone[language]}</p>
        ) : (
          <ul>
            {evidence.map((each) => (
              <li key={each.id}>
                {evidenceName(each, language)}
                <Pictures {...{ audit, language }} pictures={pictures.get(each.id) ?? []} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      {audit.unitPage !== null && audit.unitPage !== undefined && (
        <Part title={words.unitPage[language]} id="unit-page">
          <UnitThatDay {...page} />
        </Part>
      )}
      <Part title={words.answers[language]} id="answers">
        <FactList
          facts={[
            [
              auditText.answeredOn[language],
              audit.answeredOn ? longDate(audit.answeredOn, language) : words.unanswered[language],
            ],
            [auditText.answer[language], audit.answer],
            [auditText.representativeComment[language], audit.representativeComment],
            [
              words.sentTo[language],
              (audit.sentTo ?? [])
                .map(({ name, role }) => [name, role].filter(Boolean).join(', '))
                .join('; '),
            ],
          ]}
        />
      </Part>
    </>
  )
}

/** How the unit stood with the eight points on the day of the audit. */
function UnitThatDay({ audit, language }: ReportPage): ReactElement {
  const { day, points } = audit.unitPage as unknown as FrozenPage
  return (
    <ReportTable
      label={`${words.unitPage[language]}, ${longDate(day, language)}`}
      columns={[{ name: words.point[language] }, { name: longDate(day, language) }]}
    >
      <tbody>
        {points.map(({ has, lacks, point, standing }) => (
          <tr key={point}>
            <th scope="row">{pointText[point][language]}</th>
            <td>
              <strong>{standingText[standing][language]}</strong>
              {[...has, ...lacks].map((each) => (
                <p key={each.nb}>{each[language]}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </ReportTable>
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
