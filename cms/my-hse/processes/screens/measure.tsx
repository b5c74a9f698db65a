import type { ReactElement } from 'react'
import { v7 } from 'uuid'
import { costBasisText, priorityText } from '../../../plugin/measures/text.ts'
import { Conflict } from '../../components/conflict.tsx'
import { Choice, DateField, Select, TextArea, TextField } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import type { Text } from '../../../plugin/core/text.ts'
import { peopleToChoose } from '../../people.ts'
import { newRow, processAddress } from '../addresses.ts'
import { draftsOf } from '../components/drafted.ts'
import { ProcessFrame } from '../components/process-frame.tsx'
import { processSegments } from '../forms/segments.ts'
import { openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { NotFound, type Page, requireVisitor } from '../../page.ts'

/** One measure of the plan: what, who, when and what it costs. */
export async function MeasureScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const at = params['row'] ?? ''
  const about = asked['challenge'] ?? null
  const here = processAddress(language, number, 'measures', at, { challenge: about })
  const visitor = requireVisitor(page, here)
  const opened = await openedProcess(page, number)
  const { measures, process } = opened
  const isNew = Object.values(newRow).includes(at)
  const stored = measures.find((each) => each.id === at)
  const challenge = process.challenges?.find((each) => each.id === (stored?.challenge ?? about))
  if (!challenge?.id || (!stored && !isNew) || !opened.writes('measures')) throw new NotFound()
  const { errors, of } = await draftsOf(page, ['measure'])
  const { draft, id, text } = of.measure
  const responsible = typeof stored?.responsible === 'string' ? stored.responsible : ''
  const title = isNew ? processWords.addMeasure : processWords.changeMeasure
  const options = (words: Readonly<Record<string, Text>>) =>
    Object.entries(words).map(([value, each]) => ({ value, label: each[language] }))
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="measures"
      row={isNew ? null : at}
      title={title[language]}
      asked={asked}
      errors={errors}
    >
      <p className="about" lang={process.language}>
        {challenge.title}
      </p>
      {draft?.conflict && (
        <Conflict
          language={language}
          clashes={[
            ['title', stored?.title],
            ['description', stored?.description],
            ['deadline', stored?.deadline],
            ['amount', stored?.cost?.amount],
            ['fundedBy', stored?.cost?.fundedBy],
          ].map(([name, theirs]) => ({
            label: labelOf(String(name))[language],
            theirs: String(theirs ?? ''),
            mine: draft.get(String(name)) ?? '',
          }))}
        />
      )}
      <Form
        language={language}
        segment={processSegments.measure}
        draft={id}
        hidden={{
          number,
          id: process.id,
          challenge: challenge.id,
          measure: isNew ? null : at,
          version: draft && !draft.conflict ? draft.get('version') : stored?.version,
          written: stored?.language,
          key: draft?.get('key') ?? v7(),
        }}
      >
        <TextField
          language={language}
          name="title"
          label={processWords.measure[language]}
          value={text('title', stored?.title)}
          errors={errors}
        />
        <TextArea
          language={language}
          name="description"
          label={processWords.description[language]}
          optional
          rows={3}
          value={text('description', stored?.description)}
          errors={errors}
        />
        <Select
          language={language}
          name="responsible"
          label={processWords.responsible[language]}
          value={text('responsible', responsible)}
          options={await peopleToChoose(visitor.req)}
          errors={errors}
        />
        <DateField
          language={language}
          name="deadline"
          label={processWords.deadline[language]}
          min={opened.day}
          value={text('deadline', stored?.deadline)}
          errors={errors}
        />
        <Choice
          language={language}
          name="priority"
          label={processWords.priority[language]}
          inline
          options={options(priorityText)}
          values={[text('priority', stored?.priority ?? 'medium')]}
          errors={errors}
        />
        <TextField
          language={language}
          name="amount"
          label={processWords.amount[language]}
          hint={processWords.amountHint[language]}
          type="number"
          size={10}
          unit="kr"
          value={text('amount', stored?.cost?.amount)}
          errors={errors}
        />
        <Select
          language={language}
          name="basis"
          label={processWords.basis[language]}
          optional
          value={text('basis', stored?.cost?.basis)}
          options={options(costBasisText)}
          errors={errors}
        />
        <TextField
          language={language}
          name="fundedBy"
          label={processWords.fundedBy[language]}
          optional
          value={text('fundedBy', stored?.cost?.fundedBy)}
          errors={errors}
        />
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
    </ProcessFrame>
  )
}

function labelOf(name: string): Text {
  return name === 'title'
    ? processWords.measure
    : processWords[name as 'description' | 'deadline' | 'amount' | 'fundedBy']
}
