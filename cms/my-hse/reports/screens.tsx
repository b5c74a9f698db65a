import type { ReactElement } from 'react'
import { wholeReportSegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  recordPath,
  recordPaths,
  wholeReportPaths,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reportList } from '../../plugin/reports/list.ts'
import { openReportInput } from '../../plugin/reports/open.ts'
import { openReportText } from '../../plugin/reports/text.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import type { ScreenRoute } from '../screens/match.ts'
import { ReportFigureScreen } from './figure.tsx'
import { reportFormNames } from './forms.ts'
import { BoardPaperScreen, ReportPaperScreen } from './paper-screen.tsx'
import { openReportAddress, reportPlace as place } from './place.ts'
import { ReportScreen } from './report.tsx'
import { SectionScreen } from './section.tsx'
import { reportWords as words } from './text.ts'

const openPath = inEach((language) => `${recordPaths.report[language]}/${newRow[language]}`)

/** The list of the reports of the whole institution. */
export const wholeReports = listing<'reports'>({
  list: reportList,
  kind: 'report',
  register: {
    words: openReportText,
    may: async (req) => (await reachOf(req, 'reports', 'open')).all,
  },
})

function loadOpening(page: Page) {
  return loadRegisterForm(page, {
    collection: 'reports',
    action: 'open',
    name: reportFormNames.open,
    address: openReportAddress(page.language),
    input: openReportInput,
  })
}

function DrawnOpening(loaded: Loaded<typeof loadOpening>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="report"
      address={openReportAddress}
      segment={wholeReportSegments.open}
      words={{ title: openReportText, lead: words.openLead, save: words.openButton }}
      list={{ title: reportList.title, address: place.list(loaded.language) }}
      input={openReportInput}
    />
  )
}

/** Screens of the reports of the whole institution. */
export const wholeReportScreens: readonly ScreenRoute[] = [
  { path: recordPaths.report, Screen: listScreen(wholeReports) },
  { path: openPath, Screen: screen(loadOpening, DrawnOpening) },
  { path: recordPath('report'), Screen: ReportScreen },
  { path: wholeReportPaths.paper, Screen: ReportPaperScreen },
  { path: wholeReportPaths.board, Screen: BoardPaperScreen },
  { path: wholeReportPaths.section, Screen: SectionScreen },
  { path: wholeReportPaths.figure, Screen: ReportFigureScreen },
]
