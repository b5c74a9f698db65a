import type { ReactElement } from 'react'
import { unregistered } from '../../../plugin/processes/rules.ts'
import { Form } from '../../components/form-parts.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { FindingsForm } from '../components/findings-form.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { processSegments } from '../forms/segments.ts'
import { loadThing, withReport } from '../process-page.ts'
import { Findings } from '../report-parts/findings.tsx'
import { processWords } from '../text.ts'

/** What is a finding: marked and registered in one save. */
export const FindingsScreen = screen(loadFindings, FindingsPage)

async function loadFindings(page: Page) {
  return withReport(await loadThing(page, 'findings', ['findings', 'register']))
}

function FindingsPage(shown: Loaded<typeof loadFindings>): ReactElement {
  const { language, of, opened } = shown
  const { facts, process, report } = opened
  const writes = opened.writes('findings')
  const waiting = writes ? unregistered(facts).length : 0
  return (
    <ThingPage shown={shown} lead={writes ? processWords.findingsLead[language] : undefined}>
      {writes && <FindingsForm language={language} opened={opened} drafted={of.findings} />}
      {(report.findings.length > 0 || !writes) && <Findings language={language} report={report} />}
      {waiting > 0 && (
        <Form
          language={language}
          segment={processSegments.register}
          hidden={{ number: process.number, id: process.id }}
        >
          <button className="ds-button" data-variant="secondary" type="submit">
            {processWords.register[language]} ({waiting})
          </button>
        </Form>
      )}
    </ThingPage>
  )
}
