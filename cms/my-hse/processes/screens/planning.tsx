import type { ReactElement } from 'react'
import { lastYearOffer } from '../../../plugin/processes/opening/as-last-year.ts'
import { DateField, TextField } from '../../components/fields.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import type { PageLanguage } from '../../routes.ts'
import { DatesAsLastYear, ParticipantsAsLastYear } from '../components/as-last-year.tsx'
import { Confirmations } from '../components/confirmations.tsx'
import type { Drafted } from '../components/drafted.ts'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ParticipantsForm } from '../components/participants-form.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { SectionForm } from '../components/section-form.tsx'
import type { OpenedProcess } from '../load.ts'
import { loadProcess } from '../process-page.ts'
import { MeetingDates, Participants } from '../report-parts/planned.tsx'
import { processWords } from '../text.ts'

/** When the process is carried out, and who takes part. */
export const PlanningScreen = screen(loadPlanning, Planning)

async function loadPlanning(page: Page) {
  const loaded = await loadProcess(page, {
    page: 'planning',
    forms: ['plan', 'participants', 'confirm', 'asLastYear'],
  })
  const { opened, visitor } = loaded
  return { ...loaded, offer: await lastYearOffer(visitor.req, opened.process) }
}

function Planning(shown: Loaded<typeof loadPlanning>): ReactElement {
  const { language, of, offer, opened } = shown
  const { process, report, writes } = opened
  const planned = process.state === 'planned'
  return (
    <ProcessFrame {...shown} title={processWords.planning[language]}>
      <Part id="plan" title={processWords.dates[language]}>
        <DatesAsLastYear language={language} opened={opened} offer={offer} />
        {writes('plan') ? (
          <Dates language={language} opened={opened} drafted={of.plan} />
        ) : (
          <MeetingDates language={language} opened={opened} />
        )}
      </Part>
      <Part
        id="participants"
        title={processWords.participants[language]}
        lead={(planned ? processWords.participantsLead : processWords.attendanceLead)[language]}
      >
        <ParticipantsAsLastYear language={language} opened={opened} offer={offer} />
        {writes('participants') ? (
          <ParticipantsForm language={language} opened={opened} drafted={of.participants} />
        ) : (
          <Participants language={language} report={report} />
        )}
        <Confirmations language={language} opened={opened} drafted={of.confirm} />
      </Part>
      {planned && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}

const days = ['preDate', 'mappingFrom', 'mappingTo', 'postDate'] as const

function Dates({
  language,
  opened,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
}): ReactElement {
  const { errors, text } = drafted
  const { plan } = opened.process
  const own = { language, errors }
  return (
    <SectionForm
      language={language}
      opened={opened}
      section="plan"
      drafted={drafted}
      written={[...days, 'hours' as const].map((each) => ({
        label: processWords[each],
        theirs: plan?.[each],
        mine: each,
      }))}
    >
      <div className="field-grid">
        {days.map((each) => (
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
  )
}
