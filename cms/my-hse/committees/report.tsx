import type { ReactElement } from 'react'
import { committeeReportSegments } from '../../../content/addresses/forms.ts'
import { committeeReportPaperAddress } from '../../../content/addresses/my-hse.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { beginCommitteeReportInput } from '../../plugin/committees/report/begin.ts'
import { committeeReportColours, committeeReportList } from '../../plugin/committees/report/list.ts'
import { committeePaperOf, loadCommitteeReport } from '../../plugin/committees/report/load.ts'
import { committeeReportPaper } from '../../plugin/committees/report/paper.ts'
import {
  committeeReportSteps,
  committeeReportStepText,
} from '../../plugin/committees/report/steps.ts'
import {
  beginCommitteeReportText,
  committeeReportStateText,
  committeeReportText as text,
  committeeReportTitle,
} from '../../plugin/committees/report/text.ts'
import { committeeText } from '../../plugin/committees/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { otherThan } from '../audits/parts.tsx'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Day } from '../components/day.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Frame } from '../components/frame.tsx'
import { History } from '../components/history.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { RecordPage } from '../components/record-page.tsx'
import { Tag } from '../components/tag.tsx'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { FrozenPaperText } from '../paper/frozen-paper.tsx'
import { historyLines, type StoredLine } from '../records/history-lines.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { loadSteps, stepClashes, stepFormsOf } from '../records/steps-of.tsx'
import { otherLanguage } from '../routes.ts'
import { unitNames } from '../unit-names.ts'
import { committeeFormNames } from './forms.ts'
import { CommitteeReportBody, DrawnCommitteePaper } from './paper.tsx'
import { beginReportAddress, committeeReportPlace as place } from './place.ts'
import { committeeReportWords as words } from './text.ts'

/** Where the yearly report of a committee is begun. */
export const BeginCommitteeReportScreen = screen(loadBegin, DrawnBegin)

/** The yearly report of a committee, and what can be done with it. */
export const CommitteeReportScreen = screen(loadReport, DrawnReport)

/** A report as one document to read, print and take along: as it was approved, or as it stands. */
export const CommitteeReportPaperScreen = screen(loadPaperPage, DrawnPaperPage)

function loadBegin(page: Page) {
  return loadRegisterForm(page, {
    collection: 'committee-reports',
    action: 'begin',
    name: committeeFormNames.beginReport,
    address: beginReportAddress(page.language),
    input: beginCommitteeReportInput,
  })
}

function DrawnBegin(loaded: Loaded<typeof loadBegin>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="committeeReport"
      address={beginReportAddress}
      segment={committeeReportSegments.begin}
      words={{ title: beginCommitteeReportText, lead: words.beginLead, save: words.begin }}
      list={{ title: committeeReportList.title, address: place.list(loaded.language) }}
      input={beginCommitteeReportInput}
    />
  )
}

/** The report whose number the address says, and what it says: as it was approved, or as it would be drawn today. */
async function opened(page: Page, address: string) {
  const { language, params } = page
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const [report] = await local.find(req, 'committee-reports', {
    overrideAccess: false,
    where: { number: { equals: params['number'] ?? '' } },
    limit: 1,
  })
  if (!report) throw new NotFound()
  const frozen = await committeePaperOf(req, report)
  const paper =
    frozen === null
      ? await loadCommitteeReport(req, report)
      : committeeReportPaper.parse(frozen.facts)
  const title = committeeReportTitle(report.committee, report.year)[language]
  return { frozen, language, paper, report, title, visitor }
}

async function loadReport(page: Page) {
  const { language, params } = page
  const shown = await opened(page, place.record(language, params['number'] ?? ''))
  const { report, visitor } = shown
  const { req } = visitor
  const unit = idOf(report.unit)
  const [steps, names] = await Promise.all([
    loadSteps(req, page, { kind: committeeReportSteps, place, record: report }),
    unitNames(req, language, [unit]),
  ])
  return { ...shown, steps, unitName: names.get(unit) }
}

function DrawnReport(page: Loaded<typeof loadReport>): ReactElement {
  const { language, paper, report, steps, title, unitName, visitor } = page
  const { number, state } = report
  const lines = historyLines<StoredLine>(report.steps, committeeReportStepText, language)
  const day = (date: string | null | undefined, key: string) =>
    date && <Day key={key} date={date} language={language} />
  return (
    <RecordPage
      {...{ language, visitor, unitName }}
      section="committeeReport"
      errors={steps.errors}
      record={{ number, title }}
      address={(each) => place.record(each, number)}
      list={{ name: committeeReportList.title[language], address: place.list(language) }}
      state={
        <Tag colour={committeeReportColours[state]}>
          {committeeReportStateText[state][language]}
        </Tag>
      }
      done={steps.done}
      clashes={stepClashes(steps)}
      steps={{
        title: words.steps[language],
        none: words.nothingToDo[language],
        forms: stepFormsOf(steps, ['submit', 'approve', 'sendBack', 'send']),
      }}
    >
      <p>
        <a href={committeeReportPaperAddress(language, number)}>{words.read[language]}</a>
      </p>
      <FactList
        facts={[
          [text.committee[language], committeeText[report.committee][language]],
          [text.leader[language], paper.leader],
          [text.adoptedOn[language], day(report.adoptedOn, 'adopted')],
          [text.approvedOn[language], day(report.approvedOn, 'approved')],
          [text.sentOn[language], day(report.sentOn, 'sent')],
          [
            text.sentTo[language],
            report.sentTo && (
              <p key="to" className="own-words" lang={otherThan(language, report.language)}>
                {report.sentTo}
              </p>
            ),
          ],
        ]}
      />
      <CommitteeReportBody {...{ language, paper }} />
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

function loadPaperPage(page: Page) {
  return opened(page, committeeReportPaperAddress(page.language, page.params['number'] ?? ''))
}

function DrawnPaperPage({
  frozen,
  language,
  paper,
  report: { number },
  title,
  visitor,
}: Loaded<typeof loadPaperPage>): ReactElement {
  return (
    <Frame
      language={language}
      section="committeeReport"
      title={title}
      elsewhere={committeeReportPaperAddress(otherLanguage(language), number)}
      visitor={visitor}
    >
      <div className="width page process-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: committeeReportList.title[language], address: place.list(language) },
            { name: title, address: place.record(language, number) },
          ]}
        />
        {frozen === null && (
          <Notice colour="info">
            <p>{words.draft[language]}</p>
          </Notice>
        )}
        <div className="no-print">
          <PrintButton language={language} paper={committeeReportPaperAddress(language, number)} />
        </div>
        {frozen === null ? (
          <div className="paper">
            <DrawnCommitteePaper {...{ language, paper }} />
          </div>
        ) : (
          <FrozenPaperText {...{ language }} paper={frozen} />
        )}
      </div>
    </Frame>
  )
}
