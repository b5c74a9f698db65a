import type { ReactElement } from 'react'
import { unitReportSegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  recordPath,
  recordPaths,
  unitReportPaths,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { reportList } from '../../plugin/unit-reports/list.ts'
import { startInput } from '../../plugin/unit-reports/start.ts'
import { startText } from '../../plugin/unit-reports/text.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import type { ScreenRoute } from '../screens/match.ts'
import { reportFormNames } from './forms.ts'
import { reportPlace as place, startAddress } from './place.ts'
import { FormerScreen, PrintScreen } from './print.tsx'
import { ReportScreen } from './report.tsx'
import { SectionScreen } from './section.tsx'
import { reportWords as words } from './text.ts'

const startPath = inEach((language) => `${recordPaths.unitReport[language]}/${newRow[language]}`)

/** The list of yearly reports. Which units have none stands in the matrix. */
export const unitReports = listing<'unit-reports'>({
  list: reportList,
  kind: 'unitReport',
  register: {
    words: startText,
    may: async (req) => !reachesNothing(await reachOf(req, 'unit-reports', 'start')),
  },
  related: { words: words.whoHasNot, page: 'units' },
})

function loadStarting(page: Page) {
  return loadRegisterForm(page, {
    collection: 'unit-reports',
    action: 'start',
    name: reportFormNames.start,
    address: startAddress(page.language),
    input: startInput,
  })
}

function DrawnStarting(loaded: Loaded<typeof loadStarting>): ReactElement {
  const { asked, language } = loaded
  return (
    <RegisterPage
      loaded={loaded}
      section="unitReport"
      address={startAddress}
      segment={unitReportSegments.start}
      words={{ title: startText, lead: words.startLead, save: words.startButton }}
      list={{ title: reportList.title, address: place.list(language) }}
      input={startInput}
      before={asked['year'] === undefined ? {} : { year: asked['year'] }}
    />
  )
}

/** Screens of yearly reports. */
export const unitReportScreens: readonly ScreenRoute[] = [
  { path: recordPaths.unitReport, Screen: listScreen(unitReports) },
  { path: startPath, Screen: screen(loadStarting, DrawnStarting) },
  { path: recordPath('unitReport'), Screen: ReportScreen },
  { path: unitReportPaths.print, Screen: PrintScreen },
  { path: unitReportPaths.former, Screen: FormerScreen },
  { path: unitReportPaths.section, Screen: SectionScreen },
]
