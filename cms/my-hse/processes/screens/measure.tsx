import type { ReactElement } from 'react'
import { v7 } from 'uuid'
import { measureInput } from '../../../plugin/measures/input.ts'
import { clashesOf } from '../../components/clashes.ts'
import { Conflict } from '../../components/conflict.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { MeasureFields } from '../../measures/fields.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { peopleToChoose } from '../../people.ts'
import { RowPage } from '../components/row-page.tsx'
import { processSegments } from '../forms/segments.ts'
import { measureInPlan } from '../load.ts'
import { loadRowOfChallenge } from '../process-page.ts'
import { processWords } from '../text.ts'

/** One measure of the plan: what, who, when and what it costs. */
export const MeasureScreen = screen(loadMeasure, Measure)

async function loadMeasure(page: Page) {
  const loaded = await loadRowOfChallenge(page, {
    page: 'measures',
    section: 'measures',
    form: 'measure',
    find: ({ process }, id) => measureInPlan(page.req, process, id),
  })
  const people = await peopleToChoose(loaded.visitor.req)
  // A new one is proposed once, however often its form is sent.
  return { ...loaded, people, proposalKey: loaded.of.measure.draft?.get('key') ?? v7() }
}

function Measure(shown: Loaded<typeof loadMeasure>): ReactElement {
  const { at, challenge, isNew, language, of, opened, people, proposalKey, stored } = shown
  const { draft, id } = of.measure
  const written = [
    { label: processWords.measure, theirs: stored?.title, mine: 'title' },
    { label: processWords.description, theirs: stored?.description, mine: 'description' },
    { label: processWords.deadline, theirs: stored?.deadline, mine: 'deadline' },
    { label: processWords.amount, theirs: stored?.cost?.amount, mine: 'amount' },
    { label: processWords.fundedBy, theirs: stored?.cost?.fundedBy, mine: 'fundedBy' },
  ]
  return (
    <RowPage
      shown={shown}
      title={{ add: processWords.addMeasure, change: processWords.changeMeasure }}
      about={challenge.title}
    >
      <Conflict language={language} clashes={clashesOf(draft, written, language)} />
      <Form
        language={language}
        segment={processSegments.measure}
        draft={id}
        hidden={{
          number: opened.process.number,
          id: opened.process.id,
          challenge: challenge.id,
          measure: isNew ? null : at,
          version: draft && !draft.conflict ? draft.get('version') : stored?.version,
          written: stored?.language,
          key: proposalKey,
        }}
      >
        <MeasureFields
          {...{ language, draft, people }}
          day={opened.day}
          input={measureInput}
          record={stored ?? { state: 'proposed', priority: 'medium' }}
        />
        <SubmitRow
          language={language}
          label={processWords.save[language]}
          first={
            isNew && opened.rights.manage
              ? { name: 'approve', words: processWords.saveApproved }
              : undefined
          }
        />
      </Form>
    </RowPage>
  )
}
