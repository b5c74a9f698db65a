import type { ReactElement } from 'react'
import { auditSegments } from '../../../content/addresses/forms.ts'
import {
  auditPaths,
  newRow,
  pagePaths,
  recordPath,
  recordPaths,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { auditList } from '../../plugin/audits/list.ts'
import { planInput } from '../../plugin/audits/plan-audit.ts'
import { takeInInput } from '../../plugin/audits/take-in.ts'
import { planAuditText, takeInText } from '../../plugin/audits/text.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { keptFiles } from '../records/steps-of.tsx'
import { RegisterPage } from '../records/register-page.tsx'
import type { ScreenRoute } from '../screens/match.ts'
import { AuditScreen } from './audit.tsx'
import { CriterionScreen } from './criterion.tsx'
import { EarlierScreen } from './earlier.tsx'
import { FindingScreen } from './finding.tsx'
import { auditFormNames } from './forms.ts'
import { auditPlace as place, planAddress, takeInAddress, takeInPath } from './place.ts'
import { AuditPlanScreen } from './plan.tsx'
import { ReportScreen } from './report.tsx'
import { amongAuditors } from './team.ts'
import { auditWords as words } from './text.ts'

const planPath = inEach((language) => `${recordPaths.audit[language]}/${newRow[language]}`)

/** The list of HSE audits. */
export const audits = listing<'audits'>({
  list: auditList,
  kind: 'audit',
  register: {
    words: planAuditText,
    may: async (req) => (await reachOf(req, 'audits', 'plan')).all,
  },
  related: { words: words.planLink, page: 'auditPlan' },
})

async function loadPlanning(page: Page) {
  const loaded = await loadRegisterForm(page, {
    collection: 'audits',
    action: 'plan',
    name: auditFormNames.plan,
    address: planAddress(page.language),
    input: planInput,
  })
  return { ...loaded, choosable: await amongAuditors(page.req, loaded.choosable) }
}

function DrawnPlanning(loaded: Loaded<typeof loadPlanning>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="audit"
      address={planAddress}
      segment={auditSegments.plan}
      words={{ title: planAuditText, lead: words.planLead, save: words.planButton }}
      list={{ title: auditList.title, address: place.list(loaded.language) }}
      input={planInput}
    />
  )
}

async function loadTakeIn(page: Page) {
  const loaded = await loadRegisterForm(page, {
    collection: 'audits',
    action: 'plan',
    name: auditFormNames.takeIn,
    address: takeInAddress(page.language),
    input: takeInInput,
  })
  const file = await keptFiles(loaded.visitor.req, takeInInput, loaded.draft)
  const choosable = await amongAuditors(page.req, { ...loaded.choosable, file })
  return { ...loaded, choosable }
}

function DrawnTakeIn(loaded: Loaded<typeof loadTakeIn>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="audit"
      address={takeInAddress}
      segment={auditSegments.takeIn}
      words={{ title: takeInText, lead: words.takeInLead, save: words.takeInButton }}
      list={{ title: auditList.title, address: place.list(loaded.language) }}
      input={takeInInput}
      before={{ language: loaded.language }}
      files
    />
  )
}

/** Screens of HSE audits. */
export const auditScreens: readonly ScreenRoute[] = [
  { path: recordPaths.audit, Screen: listScreen(audits) },
  { path: planPath, Screen: screen(loadPlanning, DrawnPlanning) },
  { path: takeInPath, Screen: screen(loadTakeIn, DrawnTakeIn) },
  { path: pagePaths.auditPlan, Screen: AuditPlanScreen },
  { path: recordPath('audit'), Screen: AuditScreen },
  { path: auditPaths.report, Screen: ReportScreen },
  { path: auditPaths.criterion, Screen: CriterionScreen },
  { path: auditPaths.finding, Screen: FindingScreen },
  { path: auditPaths.earlier, Screen: EarlierScreen },
]
