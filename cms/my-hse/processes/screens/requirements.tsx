import type { ReactElement } from 'react'
import { standingOf } from '../../../plugin/regulations/overview/load.ts'
import { TextArea, Tick } from '../../components/fields.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { KnownRequirements } from '../components/known-requirements.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { loadThing } from '../process-page.ts'
import { Requirements } from '../report-parts/statements.tsx'
import { processWords } from '../text.ts'

/** The unit's overview of laws, regulations and other requirements, and that it is up to date. */
export const RequirementsScreen = screen(loadRequirements, RequirementsPage)

async function loadRequirements(page: Page) {
  const loaded = await loadThing(page, 'requirements', ['requirements'])
  const { opened, visitor } = loaded
  const { process, unit } = opened
  // What is closed stays as it was signed.
  const standing = process.state === 'closed' ? null : await standingOf(visitor.req, unit.id)
  return { ...loaded, standing }
}

function RequirementsPage(shown: Loaded<typeof loadRequirements>): ReactElement {
  const { language, of, opened, page, standing } = shown
  const { requirementsUpdated: stored } = opened.process
  const { errors, text, ticked } = of.requirements
  const writes = opened.writes('requirements')
  return (
    <ThingPage shown={shown} lead={writes ? processWords.requirementsLead[language] : undefined}>
      {standing && (
        <div className="known-requirements">
          <KnownRequirements language={language} standing={standing} />
        </div>
      )}
      {writes && (
        <SectionForm
          language={language}
          opened={opened}
          section="requirements"
          drafted={of.requirements}
          page={page}
          written={[{ label: processWords.note, theirs: stored?.note, mine: 'note' }]}
        >
          <Tick
            language={language}
            name="updated"
            label={processWords.requirementsTick[language]}
            checked={ticked('updated', Boolean(stored?.date))}
            errors={errors}
          />
          <TextArea
            language={language}
            name="note"
            label={processWords.note[language]}
            optional
            rows={3}
            value={text('note', stored?.note)}
            errors={errors}
          />
        </SectionForm>
      )}
      {(stored?.date ?? (!writes && !standing)) && (
        <Requirements language={language} report={opened.report} />
      )}
    </ThingPage>
  )
}
