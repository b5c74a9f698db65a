import type { ReactElement } from 'react'
import { Select, TextArea, Tick } from '../../components/fields.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { chainWords } from '../chain-text.ts'
import { ProcessFrame } from '../components/process-frame.tsx'
import { BackToList } from '../components/task-list.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { loadProcess } from '../process-page.ts'
import { Psychosocial } from '../report-parts/psychosocial.tsx'

/** The psychosocial working environment, which every process goes through. */
export const PsychosocialScreen = screen(loadPsychosocial, PsychosocialPage)

function loadPsychosocial(page: Page) {
  return loadProcess(page, { page: 'psychosocial', forms: ['psychosocial'] })
}

function PsychosocialPage(shown: Loaded<typeof loadPsychosocial>): ReactElement {
  const { errors, language, of, opened } = shown
  const { facts, process, report } = opened
  const { psychosocial: stored } = process
  const { text, ticked } = of.psychosocial
  const own = { language, errors }
  return (
    <ProcessFrame
      {...shown}
      title={chainWords.psychosocial[language]}
      lead={chainWords.psychosocialLead[language]}
    >
      {opened.writes('psychosocial') ? (
        <SectionForm
          language={language}
          opened={opened}
          section="psychosocial"
          drafted={of.psychosocial}
          page="psychosocial"
          written={[
            { label: chainWords.psychosocialHow, theirs: stored?.how, mine: 'how' },
            { label: chainWords.psychosocialResult, theirs: stored?.result, mine: 'result' },
          ]}
        >
          <Tick
            {...own}
            name="goneThrough"
            label={chainWords.psychosocialTick[language]}
            checked={ticked('goneThrough', stored?.goneThrough === true)}
          />
          <TextArea
            {...own}
            name="how"
            label={chainWords.psychosocialHow[language]}
            hint={chainWords.psychosocialHowHint[language]}
            rows={3}
            value={text('how', stored?.how)}
          />
          <TextArea
            {...own}
            name="result"
            label={chainWords.psychosocialResult[language]}
            hint={chainWords.psychosocialResultHint[language]}
            either
            rows={3}
            value={text('result', stored?.result)}
          />
          <Select
            {...own}
            name="challenge"
            label={chainWords.psychosocialChallenge[language]}
            optional
            value={text('challenge', stored?.challenge)}
            options={facts.challenges.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </SectionForm>
      ) : (
        <Psychosocial language={language} report={report} />
      )}
      <BackToList language={language} number={process.number} part="preMeeting" />
    </ProcessFrame>
  )
}
