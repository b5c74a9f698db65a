import type { ReactElement } from 'react'
import { complianceSegments } from '../../../content/addresses/forms.ts'
import {
  compliancePaths,
  newRow,
  recordPath,
  recordPaths,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { complianceList } from '../../plugin/compliance/list.ts'
import { openInput } from '../../plugin/compliance/open.ts'
import { openText } from '../../plugin/compliance/text.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import type { ScreenRoute } from '../screens/match.ts'
import { EvaluationScreen } from './evaluation.tsx'
import { complianceFormNames } from './forms.ts'
import { LineScreen } from './line.tsx'
import { compliancePlace as place, openAddress } from './place.ts'
import { ReportScreen } from './report.tsx'
import { complianceWords as words } from './text.ts'

const openPath = inEach((language) => `${recordPaths.compliance[language]}/${newRow[language]}`)

/** The list of compliance evaluations. */
export const evaluations = listing<'compliance-evaluations'>({
  list: complianceList,
  kind: 'compliance',
  register: {
    words: openText,
    may: async (req) => !reachesNothing(await reachOf(req, 'compliance-evaluations', 'open')),
  },
})

function loadOpening(page: Page) {
  return loadRegisterForm(page, {
    collection: 'compliance-evaluations',
    action: 'open',
    name: complianceFormNames.open,
    address: openAddress(page.language),
    input: openInput,
  })
}

function DrawnOpening(loaded: Loaded<typeof loadOpening>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="compliance"
      address={openAddress}
      segment={complianceSegments.open}
      words={{ title: openText, lead: words.openLead, save: words.openButton }}
      list={{ title: complianceList.title, address: place.list(loaded.language) }}
      input={openInput}
    />
  )
}

/** Screens of compliance evaluations. */
export const complianceScreens: readonly ScreenRoute[] = [
  { path: recordPaths.compliance, Screen: listScreen(evaluations) },
  { path: openPath, Screen: screen(loadOpening, DrawnOpening) },
  { path: recordPath('compliance'), Screen: EvaluationScreen },
  { path: compliancePaths.report, Screen: ReportScreen },
  { path: compliancePaths.requirement, Screen: LineScreen },
]
