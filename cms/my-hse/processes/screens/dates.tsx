import type { ReactElement } from 'react'
import { agreedDates } from '../../../plugin/processes/agreement.ts'
import { lastYearOffer } from '../../../plugin/processes/opening/as-last-year.ts'
import { DateField, TextField } from '../../components/fields.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { DatesAsLastYear } from '../components/as-last-year.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { loadThing } from '../process-page.ts'
import { MeetingDates } from '../report-parts/planned.tsx'
import { processWords } from '../text.ts'

/** When the parts of the process are, and how many hours are set aside. */
export const DatesScreen = screen(loadDates, Dates)

async function loadDates(page: Page) {
  const loaded = await loadThing(page, 'dates', ['plan', 'asLastYear'])
  const { opened, visitor } = loaded
  return { ...loaded, offer: await lastYearOffer(visitor.req, opened.process) }
}

function Dates(shown: Loaded<typeof loadDates>): ReactElement {
  const { language, of, offer, opened, page } = shown
  const { errors, text } = of.plan
  const { plan } = opened.process
  const own = { language, errors }
  return (
    <ThingPage shown={shown}>
      <DatesAsLastYear language={language} opened={opened} offer={offer} />
      {opened.writes('plan') ? (
        <SectionForm
          language={language}
          opened={opened}
          section="plan"
          drafted={of.plan}
          page={page}
          written={[...agreedDates, 'hours' as const].map((each) => ({
            label: processWords[each],
            theirs: plan?.[each],
            mine: each,
          }))}
        >
          <div className="field-grid">
            {agreedDates.map((each) => (
              <DateField
                {...own}
                key={each}
                name={each}
                label={processWords[each][language]}
                value={text(each, plan?.[each])}
              />
            ))}
          </div>
          <TextField
            {...own}
            name="hours"
            label={processWords.hours[language]}
            type="number"
            size={6}
            unit={processWords.hoursUnit[language]}
            value={text('hours', plan?.hours)}
          />
        </SectionForm>
      ) : (
        <MeetingDates language={language} opened={opened} />
      )}
    </ThingPage>
  )
}
