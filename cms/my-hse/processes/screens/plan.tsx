import type { ReactElement } from 'react'
import { aboutProcess } from '../../../plugin/consultations/about.ts'
import { Consultations } from '../../consultations/consultations.tsx'
import { loadConsultations } from '../../consultations/load.ts'
import { type Loaded, type Page, screen } from '../../page.ts'
import { MeasuresByChallenge } from '../components/measures-by-challenge.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { loadThing, withReport } from '../process-page.ts'
import { Plan } from '../report-parts/plan.tsx'
import { processWords } from '../text.ts'
import { thingWords } from '../things-text.ts'

/** What is done about each challenge: its measures, or why there is none. */
export const PlanScreen = screen(loadPlan, PlanPage)

async function loadPlan(page: Page) {
  const loaded = await withReport(await loadThing(page, 'plan', []))
  const { opened, visitor } = loaded
  const consultations = await loadConsultations(
    page,
    visitor.req,
    { process: opened.process.id },
    aboutProcess(opened.process),
  )
  return { ...loaded, consultations, errors: [...loaded.errors, ...consultations.errors] }
}

function PlanPage(shown: Loaded<typeof loadPlan>): ReactElement {
  const { consultations, language, opened } = shown
  const writes = opened.writes('measures')
  return (
    <ThingPage shown={shown} lead={writes ? processWords.planLead[language] : undefined}>
      {writes && <MeasuresByChallenge language={language} opened={opened} />}
      {opened.report.measures.length > 0 ? (
        <Plan language={language} report={opened.report} />
      ) : (
        !writes && <p>{thingWords.noMeasuresYet[language]}</p>
      )}
      <Consultations shown={consultations} />
    </ThingPage>
  )
}
