import type { ReactElement } from 'react'
import { complianceSegments } from '../../../content/addresses/forms.ts'
import {
  compliancePaths,
  newRow,
  recordPath,
  recordPaths,
} from '../../../content/addresses/my-hse.ts'
import { inEach, otherLanguage } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { complianceList } from '../../plugin/compliance/list.ts'
import { openInput } from '../../plugin/compliance/open.ts'
import { openText } from '../../plugin/compliance/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { refusedBefore } from '../drafts.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { InputField } from '../records/step-form.tsx'
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

function DrawnOpening(data: Loaded<typeof loadOpening>): ReactElement {
  const { asked, choosable, day, draft, language, visitor } = data
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  // A unit leads here with itself chosen.
  const before = { unit: asked['unit'] }
  return (
    <Frame
      language={language}
      section="compliance"
      title={openText[language]}
      failed={errors.length > 0}
      elsewhere={openAddress(otherLanguage(language))}
      visitor={visitor}
    >
      <div className="width narrow page">
        <Breadcrumbs
          language={language}
          trail={[{ name: complianceList.title[language], address: place.list(language) }]}
        />
        <h1 className="title">{openText[language]}</h1>
        <p className="lead">{words.openLead[language]}</p>
        <ErrorSummary language={language} errors={errors} />
        <Form
          language={language}
          segment={complianceSegments.open}
          draft={draft ? asked['draft'] : undefined}
        >
          {Object.entries(openInput).map(([name, input]) => (
            <InputField
              key={name}
              record={before}
              {...{ choosable, day, draft, input, language, name }}
            />
          ))}
          <SubmitRow language={language} label={words.openButton[language]} />
        </Form>
      </div>
    </Frame>
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
