import type { ReactElement } from 'react'
import { institution } from '../../../../content/institution.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { idOf } from '../../../plugin/database/local.ts'
import { fill } from '../../../plugin/core/text.ts'
import { aboutProcess } from '../../../plugin/consultations/about.ts'
import { aroundReport } from '../../../plugin/processes/around-report.ts'
import { processStateText } from '../../../plugin/processes/text.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { ConsultationList } from '../../consultations/consultations.tsx'
import { loadConsultations, readOnly } from '../../consultations/load.ts'
import { consultationWords } from '../../consultations/text.ts'
import { FactList } from '../../components/fact-list.tsx'
import { Frame } from '../../components/frame.tsx'
import { Notice } from '../../components/notice.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { listAddress, processAddress } from '../addresses.ts'
import { chainWords } from '../chain-text.ts'
import { Part } from '../components/part.tsx'
import { Stepper } from '../components/stepper.tsx'
import { loadProcess, withReport } from '../process-page.ts'
import { ChallengesReport } from '../report-parts/challenges.tsx'
import { Findings } from '../report-parts/findings.tsx'
import { Inputs, Meeting } from '../report-parts/meeting.tsx'
import { NotDone } from '../report-parts/not-done.tsx'
import { Approved, Plan } from '../report-parts/plan.tsx'
import { closedTold } from '../report-parts/closed.ts'
import { PlanNotes } from '../report-parts/plan-notes.tsx'
import { CasesCompared, LastPlan } from '../report-parts/last-year.tsx'
import { MeetingDates, Participants } from '../report-parts/planned.tsx'
import { Psychosocial } from '../report-parts/psychosocial.tsx'
import { Requirements, Statements } from '../report-parts/statements.tsx'
import { unitWords } from '../../units/text.ts'
import { processWords, writtenInWords } from '../text.ts'

/** The whole process as one document to read, print and hand over. */
export const ReportScreen = screen(loadReport, Report)

async function loadReport(page: Page) {
  const loaded = await withReport(await loadProcess(page, { page: 'report', forms: [] }))
  const { process } = loaded.opened
  const { req } = loaded.visitor
  const [consultations, around] = await Promise.all([
    loadConsultations({ ...page, asked: {} }, req, { process: process.id }, aboutProcess(process)),
    aroundReport(req, process, page.language),
  ])
  return { ...loaded, around, consultations }
}

function Report(shown: Loaded<typeof loadReport>): ReactElement {
  const { around, consultations, elsewhere, language, opened, visitor } = shown
  const { day, people, process, report, unit } = opened
  const { number, state } = process
  const title = fill(processWords.reportTitle, { year: report.year })[language]
  const closed = state === 'closed'
  return (
    <Frame
      language={language}
      section="process"
      title={`${title}, ${unit.name}`}
      elsewhere={elsewhere}
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
        <FactList
          className="facts report__facts"
          facts={[
            [processWords.unit[language], unit.name],
            [
              chainWords.covers[language],
              around.covered.map(({ name }) => name[language]).join(', ') ||
                chainWords.coversNone[language],
            ],
            [
              chainWords.area[language],
              around.areas.map(({ code, name }) => `${name} (${code})`).join(', ') ||
                chainWords.areaNone[language],
            ],
            [processWords.number[language], number],
            [
              processWords.manager[language],
              (process.manager && people.get(idOf(process.manager))) ||
                processWords.nobody[language],
            ],
            closed
              ? [processWords.closedOn[language], closedTold(process, language)]
              : [processWords.state[language], processStateText[state][language]],
            // Findings and measures go on after the process is closed.
            [unitWords.printedOn[language], spokenDay(day, language)],
          ]}
        />
        {report.language !== language && <p>{writtenInWords[report.language][language]}</p>}
        <div className="no-print">
          {!closed && (
            <Notice colour="info">
              <p>{processWords.draftReport[language]}</p>
            </Notice>
          )}
          <Stepper language={language} number={number} state={state} page="report" />
          <PrintButton language={language} paper={processAddress(language, number, 'report')} />
        </div>
        <Part id="report-participants" title={processWords.participants[language]}>
          <h3>{chainWords.plannedTitle[language]}</h3>
          <MeetingDates language={language} opened={opened} />
          <Participants language={language} report={report} />
        </Part>
        <Part id="report-pre" title={processWords.preMeeting[language]}>
          <Meeting language={language} report={report} meeting="pre" />
          <h3>{processWords.inputsTitle[language]}</h3>
          <Inputs language={language} report={report} enquiries={around.enquiries} />
          <h3>{chainWords.lastPlanTitle[language]}</h3>
          <LastPlan language={language} around={around} />
          <h3>{chainWords.casesTitle[language]}</h3>
          <CasesCompared language={language} around={around} />
          <h3>{chainWords.psychosocial[language]}</h3>
          <Psychosocial language={language} report={report} />
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
          <Approved language={language} process={process} />
          <Plan language={language} report={report} />
          <PlanNotes language={language} measures={opened.measures} process={process} />
        </Part>
        <Part id="report-consultations" title={consultationWords.title[language]}>
          <ConsultationList shown={readOnly(consultations)} />
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
