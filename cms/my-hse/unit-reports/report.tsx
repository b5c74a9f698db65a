import type { ReactElement } from 'react'
import {
  formerReportAddress,
  unitAddress,
  unitReportPrintAddress,
  unitReportSectionAddress,
} from '../../../content/addresses/my-hse.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { reportColours, reportList } from '../../plugin/unit-reports/list.ts'
import { sectionsOf } from '../../plugin/unit-reports/rules.ts'
import { reportStepText } from '../../plugin/unit-reports/start.ts'
import {
  reportKindText,
  reportStateText,
  reportText,
  type Section,
  sectionText,
} from '../../plugin/unit-reports/text.ts'
import { Day, longDate } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import { History } from '../components/history.tsx'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, screen } from '../page.ts'
import { historyLines, type StoredLine } from '../records/history-lines.ts'
import { stepClashes, stepFormsOf } from '../records/steps-of.tsx'
import { loadReportPage } from './load.ts'
import { AnswerOf, otherThan, Registered } from './parts.tsx'
import { reportPlace as place } from './place.ts'
import { reportSentences, reportWords as words } from './text.ts'

/** The yearly report of a unit: its sections, what is answered, and what can be done with it. */
export const ReportScreen = screen(loadReportPage, DrawnReport)

type ReportPage = Loaded<typeof loadReportPage>

function DrawnReport(page: ReportPage): ReactElement {
  const { done, errors, facts, language, report, sentBackWhy, steps, title } = page
  const { number, state } = report
  const lines = historyLines<StoredLine>(report.steps, reportStepText, language)
  const sections = sectionsOf(report.kind)
  return (
    <RecordPage
      {...{ language, errors }}
      visitor={page.visitor}
      unitName={page.unitName}
      section="unitReport"
      record={{ number, title }}
      address={(each) => place.record(each, number)}
      list={{ name: reportList.title[language], address: place.list(language) }}
      state={<Tag colour={reportColours[state]}>{reportStateText[state][language]}</Tag>}
      done={done === 'saved' ? words.saved[language] : steps.done}
      clashes={stepClashes(steps)}
      notices={
        sentBackWhy !== null && (
          <Notice colour="warning">
            <p>{words.sentBackWhy[language]}:</p>
            <p className="own-words">{sentBackWhy}</p>
          </Notice>
        )
      }
      steps={{
        title: words.steps[language],
        none: words.nothingToDo[language],
        forms: stepFormsOf(steps, ['handIn', 'accept', 'sendBack', 'state']),
      }}
    >
      <section aria-labelledby="sections">
        <h2 className="section-title" id="sections">
          {words.sections[language]}
        </h2>
        <p className="unit-report__count">
          {reportSentences[language].progress(facts.answers.length, sections.length)}
        </p>
        <p className="no-print">
          <a href={unitReportPrintAddress(language, number)}>{words.print[language]}</a>
        </p>
        <ul className="rows">
          {sections.map((section) => (
            <SectionRow key={section} {...{ page, section }} />
          ))}
        </ul>
      </section>
      <Facts {...page} />
      {lines.length > 0 && (
        <section aria-labelledby="history">
          <h2 className="section-title" id="history">
            {recordLabels.history[language]}
          </h2>
          <History language={language} written={report.language} lines={lines} />
        </section>
      )}
    </RecordPage>
  )
}

function SectionRow({
  page: { facts, language, report, writes },
  section,
}: {
  readonly page: ReportPage
  readonly section: Section
}): ReactElement {
  const answer = facts.answers.find((each) => each.section === section)
  const name = sectionText[section][language]
  return (
    <li className="row" id={`section-${section}`}>
      <h3 className="row__title">{name}</h3>
      {answer ? (
        <AnswerOf {...{ answer, language }} written={report.language} />
      ) : (
        <p className="nothing">{words.notAnswered[language]}</p>
      )}
      <details className="unit-report__shown">
        <summary>
          {words.verneShows[language]}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <Registered {...{ facts, language, section }} />
      </details>
      {writes && (
        <p className="no-print">
          <a href={unitReportSectionAddress(language, { number: report.number, section })}>
            {(answer ? words.change : words.answer)[language]}
            <span className="visually-hidden">: {name}</span>
          </a>
        </p>
      )}
    </li>
  )
}

function Facts({
  editions,
  facts,
  language,
  report,
  statement,
  unitName,
}: ReportPage): ReactElement {
  const { acceptedOn, handedInOn, kind, startedOn, year } = report
  const on = (day: string | null | undefined) => day && <Day date={day} language={language} />
  return (
    <section aria-labelledby="facts">
      <h2 className="section-title" id="facts">
        {words.facts[language]}
      </h2>
      <FactList
        facts={[
          [
            recordLabels.unit[language],
            <a key="unit" href={unitAddress(language, facts.unit.code)}>
              {unitName}
            </a>,
          ],
          [reportText.year[language], year],
          [reportText.kind[language], reportKindText[kind][language]],
          [reportStepText.start[language], on(startedOn)],
          [reportText.handedInOn[language], on(handedInOn)],
          [reportText.acceptedOn[language], on(acceptedOn)],
          [
            words.former[language],
            editions.length > 0 && (
              <ul key="former">
                {editions.map((day, index) => (
                  <li key={day + String(index)}>
                    <a href={formerReportAddress(language, report.number, index + 1)}>
                      {reportSentences[language].edition(index + 1, longDate(day, language))}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            reportText.statement[language],
            statement && (
              <span className="own-words" lang={otherThan(language, report.language)}>
                {statement.words}
              </span>
            ),
          ],
        ]}
      />
    </section>
  )
}
