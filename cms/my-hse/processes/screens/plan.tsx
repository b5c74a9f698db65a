import type { ReactElement } from 'react'
import { type Loaded, type Page, screen } from '../../page.ts'
import { MeasuresByChallenge } from '../components/measures-by-challenge.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { loadThing } from '../process-page.ts'
import { Plan } from '../report-parts/plan.tsx'
import { processWords } from '../text.ts'
import { thingWords } from '../things-text.ts'

/** What is done about each challenge: its measures, or why there is none. */
export const PlanScreen = screen(loadPlan, PlanPage)

function loadPlan(page: Page) {
  return loadThing(page, 'plan', [])
}

function PlanPage(shown: Loaded<typeof loadPlan>): ReactElement {
  const { language, opened } = shown
  const writes = opened.writes('measures')
  return (
    <ThingPage shown={shown} lead={writes ? processWords.planLead[language] : undefined}>
      {writes && <MeasuresByChallenge language={language} opened={opened} />}
      {opened.report.measures.length > 0 ? (
        <Plan language={language} report={opened.report} />
      ) : (
        !writes && <p>{thingWords.noMeasuresYet[language]}</p>
      )}
    </ThingPage>
  )
}
