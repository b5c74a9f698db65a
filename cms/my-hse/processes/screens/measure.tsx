import type { ReactElement } from 'react'
import { v7 } from 'uuid'
import { costBasisText, priorityText } from '../../../plugin/measures/text.ts'
import { clashesOf } from '../../components/clashes.ts'
import { Conflict } from '../../components/conflict.tsx'
import { Choice, DateField, Select, TextArea, TextField } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { wordOptions } from '../../components/options.ts'
import { type Loaded, type Page, screen } from '../../page.ts'
import { peopleToChoose } from '../../people.ts'
import { RowPage } from '../components/row-page.tsx'
import { processSegments } from '../forms/segments.ts'
import { loadRowOfChallenge } from '../process-page.ts'
import { processWords } from '../text.ts'

/** One measure of the plan: what, who, when and what it costs. */
export const MeasureScreen = screen(loadMeasure, Measure)

async function loadMeasure(page: Page) {
  const loaded = await loadRowOfChallenge(page, {
    page: 'measures',
    section: 'measures',
    form: 'measure',
    find: ({ measures }, id) => measures.find((each) => each.id === id),
  })
  const people = await peopleToChoose(loaded.visitor.req)
  // A new one is proposed once, however often its form is sent.
  return { ...loaded, people, proposalKey: loaded.of.measure.draft?.get('key') ?? v7() }
}

function Measure(shown: Loaded<typeof loadMeasure>): ReactElement {
  const { at, challenge, errors, isNew, language, of, opened, people, proposalKey, stored } = shown
  const { draft, id, text } = of.measure
  const own = { language, errors }
  const responsible = typeof stored?.responsible === 'string' ? stored.responsible : ''
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
        <TextField
          {...own}
          name="title"
          label={processWords.measure[language]}
          value={text('title', stored?.title)}
        />
        <TextArea
          {...own}
          name="description"
          label={processWords.description[language]}
          optional
          rows={3}
          value={text('description', stored?.description)}
        />
        <Select
          {...own}
          name="responsible"
          label={processWords.responsible[language]}
          value={text('responsible', responsible)}
          options={people}
        />
        <DateField
          {...own}
          name="deadline"
          label={processWords.deadline[language]}
          min={opened.day}
          value={text('deadline', stored?.deadline)}
        />
        <Choice
          {...own}
          name="priority"
          label={processWords.priority[language]}
          inline
          options={wordOptions(priorityText, language)}
          values={[text('priority', stored?.priority ?? 'medium')]}
        />
        <TextField
          {...own}
          name="amount"
          label={processWords.amount[language]}
          hint={processWords.amountHint[language]}
          type="number"
          size={10}
          unit="kr"
          value={text('amount', stored?.cost?.amount)}
        />
        <Select
          {...own}
          name="basis"
          label={processWords.basis[language]}
          optional
          value={text('basis', stored?.cost?.basis)}
          options={wordOptions(costBasisText, language)}
        />
        <TextField
          {...own}
          name="fundedBy"
          label={processWords.fundedBy[language]}
          optional
          value={text('fundedBy', stored?.cost?.fundedBy)}
        />
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
    </RowPage>
  )
}
