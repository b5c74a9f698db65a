import type { ReactElement } from 'react'
import {
  recordAddress,
  reportPaperAddress,
  reportSectionAddress,
} from '../../../content/addresses/my-hse.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { fill } from '../../plugin/core/text.ts'
import { reportColours, reportList } from '../../plugin/reports/list.ts'
import { reportStepText } from '../../plugin/reports/open.ts'
import { isFrozen } from '../../plugin/reports/rules.ts'
import { reportKindText, reportStateText, reportText } from '../../plugin/reports/text.ts'
import { longDate } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import { History } from '../components/history.tsx'
import { Notice } from '../components/notice.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, screen } from '../page.ts'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { historyLines, type StoredLine } from '../records/history-lines.ts'
import { stepClashes, stepFormsOf } from '../records/steps-of.tsx'
import { recordWords } from '../start/text.ts'
import { AtOdds } from './at-odds.tsx'
import { loadReportPage } from './load.ts'
import { reportPlace as place } from './place.ts'
import { reportWords as words } from './text.ts'

/** A report of the whole institution: its sections, and what can be done with it. */
export const ReportScreen = screen(loadReportPage, DrawnReport)

type ReportPage = Loaded<typeof loadReportPage>

function DrawnReport(page: ReportPage): ReactElement {
  const {
    atOdds,
    beside,
    changes,
    done,
    empty,
    language,
    makes,
    mine,
    report,
    steps,
    title,
    visitor,
  } = page
  const { number, state } = report
  const lines = historyLines<StoredLine>(report.steps, reportStepText, language)
  const day = (date: string | null | undefined) => date && longDate(date, language)
  return (
    <RecordPage
      {...{ language, visitor }}
      section="report"
      unitName={undefined}
      errors={steps.errors}
      record={{ number, title }}
      address={(each) => place.record(each, number)}
      list={{ name: reportList.title[language], address: place.list(language) }}
      state={<Tag colour={reportColours[state]}>{reportStateText[state][language]}</Tag>}
      done={done === 'saved' ? words.saved[language] : steps.done}
      clashes={stepClashes(steps)}
      notices={
        <>
          {mine && (
            <Notice colour="info">
              <p>{words.mayNotApprove[language]}</p>
            </Notice>
          )}
          <AtOdds {...{ language }} objectives={atOdds} />
        </>
      }
      steps={{
        title: words.steps[language],
        none: words.nothingToDo[language],
        forms: stepFormsOf(steps, [
          'begin',
          'review',
          'approve',
          'sendBack',
          'publish',
          'markRead',
        ]),
      }}
    >
      <p>
        <a href={reportPaperAddress(language, number)}>
          {(isFrozen(report) ? words.read : words.readDraft)[language]}
        </a>
      </p>
      {report.kind === 'annual' && (
        <p>
          <a href={reportPaperAddress(language, number, 'board')}>
            {words.readBoardPaper[language]}
          </a>
        </p>
      )}
      {changes.length > 0 && <Changes {...page} />}
      {empty.length > 0 && (
        <section aria-labelledby="left-out">
          <h2 className="section-title" id="left-out">
            {words.leftOut[language]}
          </h2>
          <p>{words.leftOutLead[language]}</p>
          <ul>
            {empty.map((each) => (
              <li key={each.nb}>{each[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {makes && <Sections {...page} />}
      <section aria-labelledby="facts">
        <h2 className="section-title" id="facts">
          {words.facts[language]}
        </h2>
        <FactList
          facts={[
            [reportText.year[language], report.year],
            [reportText.reviewedOn[language], day(report.reviewedOn)],
            [reportText.approvedOn[language], day(report.approvedOn)],
            [reportText.sentOn[language], day(report.sentOn)],
            [reportText.boardCase[language], report.boardCase],
            [reportText.treatedOn[language], day(report.treatedOn)],
            [reportText.decision[language], report.decision],
            [reportText.publishedOn[language], day(report.publishedOn)],
            [
              reportKindText[report.kind === 'annual' ? 'jointAudit' : 'annual'][language],
              beside.other && (
                <a key="other" href={place.record(language, beside.other.number)}>
                  {beside.other.number}
                </a>
              ),
            ],
            [
              recordWords.managementReview[language],
              beside.review && (
                <a
                  key="review"
                  href={recordAddress(language, 'managementReview', beside.review.number)}
                >
                  {beside.review.number}
                </a>
              ),
            ],
          ]}
        />
      </section>
      {lines.length > 0 && (
        <section aria-labelledby="history">
          <h2 className="section-title" id="history">
            {recordLabels.history[language]}
          </h2>
          <History language={language} written={language} lines={lines} />
        </section>
      )}
    </RecordPage>
  )
}

/** What the report says otherwise than when it was reviewed, or when the one who reads it read it last. */
function Changes({ changes, language, readOn }: ReportPage): ReactElement {
  const day = readOn === null ? '' : longDate(readOn, language)
  const since = readOn === null ? words.changes : fill(words.changesSinceRead, { day })
  const lead = readOn === null ? words.changesLead : words.changesSinceReadLead
  return (
    <section aria-labelledby="changes">
      <h2 className="section-title" id="changes">
        {since[language]}
      </h2>
      <p>{lead[language]}</p>
      <ReportTable
        label={since[language]}
        columns={[
          { name: words.what[language] },
          { name: words[readOn === null ? 'before' : 'whenRead'][language] },
          { name: words.now[language] },
        ]}
      >
        <tbody>
          {changes.map(({ after, before, row, section, table }, index) => (
            <tr key={`${section.nb} ${String(index)}`}>
              <th scope="row">
                {[section, table ?? words.theText, row]
                  .flatMap((each) => each?.[language] ?? [])
                  .join(': ')}
              </th>
              <td>{before?.[language] ?? '–'}</td>
              <td>{after?.[language] ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </ReportTable>
    </section>
  )
}

function Sections({ language, report, sections, writes }: ReportPage): ReactElement {
  const { number } = report
  return (
    <section aria-labelledby="sections">
      <h2 className="section-title" id="sections">
        {words.sections[language]}
      </h2>
      <ol className="rows">
        {sections.map(({ key, words: section, written }) => {
          const hasText = (written?.textNb ?? '') !== ''
          const [name, at] = [written?.writtenBy, written?.writtenAt]
          return (
            <li className="row" key={key} id={key}>
              <h3 className="row__title">
                <a href={reportSectionAddress(language, { number, key })}>
                  {section?.title[language]}
                  <span className="visually-hidden">
                    : {(writes ? words.write : words.readSection)[language]}
                  </span>
                </a>
              </h3>
              <p>
                <Tag colour={hasText ? 'success' : 'neutral'}>
                  {
                    (hasText
                      ? words.written
                      : section?.optional === true
                        ? words.figuresAlone
                        : words.notWritten)[language]
                  }
                </Tag>
              </p>
              {name && at && (
                <p className="row__more">
                  {
                    fill(words.lastWritten, { name, at: longDate(at.slice(0, 10), language) })[
                      language
                    ]
                  }
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
