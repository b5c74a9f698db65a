import type { ReactElement } from 'react'
import { v7 } from 'uuid'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { recordSettingsOf } from '../../../plugin/settings/record-settings-of.ts'
import { Conflict } from '../../components/conflict.tsx'
import { Choice, Select, TextArea, TextField } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { newRow, processAddress } from '../addresses.ts'
import { draftsOf } from '../components/drafted.ts'
import { ProcessFrame } from '../components/process-frame.tsx'
import { RemoveRow } from '../components/remove-row.tsx'
import { processSegments } from '../forms/segments.ts'
import { openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { NotFound, type Page, requireVisitor } from '../../page.ts'

/** One challenge: what it is, and how great the risk. */
export async function ChallengeScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const at = params['row'] ?? ''
  const visitor = requireVisitor(page, processAddress(language, number, 'challenges', at))
  const opened = await openedProcess(page, number)
  const { process, topics } = opened
  const isNew = Object.values(newRow).includes(at)
  const stored = process.challenges?.find((each) => each.id === at)
  if ((!stored && !isNew) || !opened.writes('challenge')) throw new NotFound()
  const { errors, of } = await draftsOf(page, ['challenge', 'removeChallenge'])
  const { draft, id, text, base } = of.challenge
  const settings = await recordSettingsOf(visitor.req)
  const row = isNew ? (draft?.get('row') ?? v7()) : at
  const topic = typeof stored?.topic === 'string' ? stored.topic : ''
  const steps = (names: readonly { readonly nb: string; readonly en: string }[]) =>
    names.map((each, index) => ({
      value: String(index + 1),
      label: `${String(index + 1)} – ${each[language]}`,
    }))
  const title = isNew ? processWords.addChallenge : processWords.changeChallenge
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="challenges"
      row={isNew ? null : at}
      title={title[language]}
      asked={asked}
      errors={errors}
    >
      {draft?.conflict && (
        <Conflict
          language={language}
          clashes={[
            {
              label: processWords.challenge[language],
              theirs: stored?.title ?? '',
              mine: draft.get('title') ?? '',
            },
            {
              label: processWords.description[language],
              theirs: stored?.description ?? '',
              mine: draft.get('description') ?? '',
            },
          ]}
        />
      )}
      <Form
        language={language}
        segment={processSegments.challenge}
        draft={id}
        hidden={{
          number,
          id: process.id,
          row,
          at,
          base: base(baseOf(process, { section: 'challenge', row })),
        }}
      >
        <TextField
          language={language}
          name="title"
          label={processWords.challenge[language]}
          hint={processWords.challengeHint[language]}
          value={text('title', stored?.title)}
          errors={errors}
        />
        <TextArea
          language={language}
          name="description"
          label={processWords.description[language]}
          hint={processWords.descriptionHint[language]}
          optional
          value={text('description', stored?.description)}
          errors={errors}
        />
        <Select
          language={language}
          name="topic"
          label={processWords.topic[language]}
          optional
          value={text('topic', topic)}
          options={[...topics].map(([value, label]) => ({ value, label }))}
          errors={errors}
        />
        <div className="risk-choice">
          <Choice
            language={language}
            name="likelihood"
            label={processWords.likelihood[language]}
            options={steps(settings.likelihood)}
            values={[text('likelihood', stored?.likelihood)]}
            errors={errors}
          />
          <Choice
            language={language}
            name="consequence"
            label={processWords.consequence[language]}
            options={steps(settings.consequence)}
            values={[text('consequence', stored?.consequence)]}
            errors={errors}
          />
        </div>
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
      {!isNew && <RemoveRow language={language} process={process} section="challenge" row={at} />}
    </ProcessFrame>
  )
}
