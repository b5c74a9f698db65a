import type { ReactElement } from 'react'
import { formerReportAddress, unitReportPrintAddress } from '../../../content/addresses/my-hse.ts'
import { reportList } from '../../plugin/unit-reports/list.ts'
import { isHandedIn } from '../../plugin/unit-reports/rules.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { type Loaded, screen } from '../page.ts'
import { FrozenPaperText } from '../paper/frozen-paper.tsx'
import { otherLanguage } from '../routes.ts'
import { loadFormer, loadPrint } from './load.ts'
import { ReportPaper, Statement } from './paper.tsx'
import { reportPlace as place } from './place.ts'
import { reportWords as words } from './text.ts'

/** A report as one document to read and print: as it was handed in, or as it stands while the unit has it. */
export const PrintScreen = screen(loadPrint, DrawnPrint)

/** What was handed in before the report was sent back. */
export const FormerScreen = screen(loadFormer, DrawnFormer)

function DrawnFormer({
  edition,
  language,
  paper,
  report: { number },
  title,
  visitor,
}: Loaded<typeof loadFormer>): ReactElement {
  return (
    <Frame
      language={language}
      section="unitReport"
      title={title}
      elsewhere={formerReportAddress(otherLanguage(language), number, edition)}
      visitor={visitor}
    >
      <div className="width page process-report unit-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: reportList.title[language], address: place.list(language) },
            { name: title, address: place.record(language, number) },
          ]}
        />
        <Notice colour="warning">
          <p>{words.formerNotice[language]}</p>
        </Notice>
        <div className="no-print">
          <PrintButton language={language} />
        </div>
        <FrozenPaperText {...{ language, paper }} />
      </div>
    </Frame>
  )
}

function DrawnPrint({
  facts,
  language,
  later,
  paper,
  report,
  title,
  visitor,
}: Loaded<typeof loadPrint>): ReactElement {
  const { number } = report
  return (
    <Frame
      language={language}
      section="unitReport"
      title={title}
      elsewhere={unitReportPrintAddress(otherLanguage(language), number)}
      visitor={visitor}
    >
      <div className="width page process-report unit-report">
        <Breadcrumbs
          language={language}
          trail={[
            { name: reportList.title[language], address: place.list(language) },
            { name: title, address: place.record(language, number) },
          ]}
        />
        {!isHandedIn(report) && (
          <Notice colour="info">
            <p>{words.notHandedIn[language]}</p>
          </Notice>
        )}
        <div className="no-print">
          <PrintButton language={language} />
        </div>
        {paper === null ? (
          <div className="paper">
            <ReportPaper {...{ facts, language }} />
          </div>
        ) : (
          <FrozenPaperText {...{ language, paper }} />
        )}
        {later !== null && paper !== null && (
          <>
            <Statement {...{ language }} statement={later} written={report.language} />
            <p>{words.statedLater[language]}</p>
          </>
        )}
      </div>
    </Frame>
  )
}
