import type { ReactElement } from 'react'
import { institution } from '../../../../content/institution.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { processStateText } from '../../../plugin/processes/text.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { Frame } from '../../components/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { otherLanguage } from '../../routes.ts'
import { listAddress, processAddress } from '../addresses.ts'
import { Part } from '../components/part.tsx'
import {
  ChallengesReport,
  Findings,
  Inputs,
  Meeting,
  NotDone,
  Participants,
  Plan,
  Requirements,
  Statements,
} from '../components/report-parts.tsx'
import { Stepper } from '../components/stepper.tsx'
import { openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { type Page, requireVisitor } from '../../page.ts'

/** The whole process as one document to read, print and hand over. */
export async function ReportScreen(page: Page): Promise<ReactElement> {
  const { language, params } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, processAddress(language, number, 'report'))
  const opened = await openedProcess(page, number)
  const { process, report, unit } = opened
  const title = fill(processWords.reportTitle, { year: report.year })[language]
  const closed = process.state === 'closed'
  return (
    <Frame
      language={language}
      section="process"
      title={`${title}, ${unit.name}`}
      elsewhere={processAddress(otherLanguage(language), number, 'report')}
      visitor={visitor}
    >
      <div className="width page process process-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: processWords.processes[language], address: listAddress(language) },
            {
              name: `${processWords.process[language]} ${String(report.year)}, ${unit.name}`,
              address: processAddress(language, number),
            },
          ]}
        />
        <p className="report__institution">{institution.name[language]}</p>
        <h1 className="title">{title}</h1>
        <dl className="facts report__facts">
          <div>
            <dt>{processWords.unit[language]}</dt>
            <dd>{unit.name}</dd>
          </div>
          <div>
            <dt>{processWords.number[language]}</dt>
            <dd>{number}</dd>
          </div>
          <div>
            <dt>{processWords.manager[language]}</dt>
            <dd>
              {(typeof process.manager === 'string' && opened.people.get(process.manager)) ||
                processWords.nobody[language]}
            </dd>
          </div>
          <div>
            <dt>{closed ? processWords.closedOn[language] : processWords.state[language]}</dt>
            <dd>
              {closed
                ? spokenDay(process.closedDate, language)
                : processStateText[process.state][language]}
            </dd>
          </div>
        </dl>
        <div className="no-print">
          {!closed && (
            <Notice colour="info">
              <p>{processWords.draftReport[language]}</p>
            </Notice>
          )}
          <Stepper language={language} number={number} state={process.state} page="report" />
          <p className="field__hint">{processWords.print[language]}</p>
        </div>
        <Part id="report-participants" title={processWords.participants[language]}>
          <Participants language={language} report={report} />
        </Part>
        <Part id="report-pre" title={processWords.preMeeting[language]}>
          <Meeting language={language} report={report} meeting="pre" />
          <h3>{processWords.inputsTitle[language]}</h3>
          <Inputs language={language} report={report} />
        </Part>
        <Part id="report-challenges" title={processWords.challengesAndMappings[language]}>
          <ChallengesReport language={language} report={report} />
        </Part>
        <Part id="report-post" title={processWords.postMeeting[language]}>
          <Meeting language={language} report={report} meeting="post" />
        </Part>
        <Part id="report-findings" title={processWords.findingsTitle[language]}>
          <Findings language={language} report={report} />
        </Part>
        <Part id="report-plan" title={processWords.plan[language]}>
          <Plan language={language} report={report} />
        </Part>
        <Part id="report-requirements" title={processWords.requirements[language]}>
          <Requirements language={language} report={report} />
        </Part>
        <Part id="report-not-done" title={processWords.notDone[language]}>
          <NotDone language={language} report={report} />
        </Part>
        <Part id="report-statements" title={processWords.statements[language]}>
          <Statements language={language} report={report} />
        </Part>
      </div>
    </Frame>
  )
}
