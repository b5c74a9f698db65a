import type { ReactElement } from 'react'
import { v7 } from 'uuid'
import { waitingAttachments } from '../../../plugin/attachments/store.ts'
import { attachmentTypes } from '../../../plugin/attachments/types.ts'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { mappingMethodText } from '../../../plugin/processes/text.ts'
import { Conflict } from '../../components/conflict.tsx'
import { DateField, FilesField, Select, TextArea, TextField } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { newRow, processAddress } from '../addresses.ts'
import { draftsOf } from '../components/drafted.ts'
import { ProcessFrame } from '../components/process-frame.tsx'
import { RemoveRow } from '../components/remove-row.tsx'
import { Attachments } from '../components/report-parts.tsx'
import { processSegments } from '../forms/segments.ts'
import { openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { NotFound, type Page, requireVisitor } from '../../page.ts'

/** One mapping of a challenge. */
export async function MappingOneScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const at = params['row'] ?? ''
  const about = asked['challenge'] ?? null
  const here = processAddress(language, number, 'mapping', at, { challenge: about })
  const visitor = requireVisitor(page, here)
  const opened = await openedProcess(page, number)
  const { attachments, process } = opened
  const isNew = Object.values(newRow).includes(at)
  const stored = process.mappings?.find((each) => each.id === at)
  const challenge = process.challenges?.find((each) => each.id === (stored?.challenge ?? about))
  if (!challenge?.id || (!stored && !isNew) || !opened.writes('mapping')) throw new NotFound()
  const { errors, of } = await draftsOf(page, ['mapping'])
  const { draft, id, text, base } = of.mapping
  const row = isNew ? (draft?.get('row') ?? v7()) : at
  const kept = await waitingAttachments(visitor.req, draft?.all('kept') ?? [])
  const fields = ['collaborator', 'tookPart', 'result', 'minutes'] as const
  const title = isNew ? processWords.addMapping : processWords.changeMapping
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="mapping"
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
          clashes={fields.map((field) => ({
            label: processWords[field][language],
            theirs: stored?.[field] ?? '',
            mine: draft.get(field) ?? '',
          }))}
        />
      )}
      <Form
        language={language}
        segment={processSegments.mapping}
        draft={id}
        files
        hidden={{
          number,
          id: process.id,
          row,
          at,
          challenge: challenge.id,
          anchor: `noMapping-${challenge.id}`,
          base: base(baseOf(process, { section: 'mapping', row })),
        }}
      >
        <Select
          language={language}
          name="method"
          label={processWords.method[language]}
          hint={processWords.methodHint[language]}
          value={text('method', stored?.method)}
          searchable={false}
          options={Object.entries(mappingMethodText).map(([value, words]) => ({
            value,
            label: words[language],
          }))}
          errors={errors}
        />
        <DateField
          language={language}
          name="date"
          label={processWords.date[language]}
          value={text('date', stored?.date)}
          errors={errors}
        />
        <TextField
          language={language}
          name="collaborator"
          label={processWords.collaborator[language]}
          optional
          value={text('collaborator', stored?.collaborator)}
          errors={errors}
        />
        <TextField
          language={language}
          name="tookPart"
          label={processWords.tookPart[language]}
          optional
          value={text('tookPart', stored?.tookPart)}
          errors={errors}
        />
        <TextArea
          language={language}
          name="result"
          label={processWords.result[language]}
          hint={processWords.descriptionHint[language]}
          value={text('result', stored?.result)}
          errors={errors}
        />
        <TextArea
          language={language}
          name="minutes"
          label={processWords.minutes[language]}
          optional
          value={text('minutes', stored?.minutes)}
          errors={errors}
        />
        <fieldset className="choices" id="appraisals">
          <legend>{mappingMethodText.appraisals[language]}</legend>
          <div className="field-grid">
            {(['held', 'heldOf'] as const).map((field) => (
              <TextField
                key={field}
                language={language}
                name={field}
                label={processWords[field][language]}
                type="number"
                size={6}
                optional
                value={text(field, stored?.[field])}
                errors={errors}
              />
            ))}
          </div>
        </fieldset>
        {stored && (
          <Attachments
            language={language}
            attachments={attachments.filter((each) => each.mapping === at)}
          />
        )}
        {kept.length > 0 && (
          <ul className="input__list">
            {kept.map((each) => (
              <li key={each.id}>
                {each.name}
                <input type="hidden" name="kept" value={each.id} />
              </li>
            ))}
          </ul>
        )}
        <FilesField
          language={language}
          name="files"
          label={processWords.attach[language]}
          hint={processWords.attachHint[language]}
          types={attachmentTypes}
          optional
          errors={errors}
        />
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
      {!isNew && <RemoveRow language={language} process={process} section="mapping" row={at} />}
    </ProcessFrame>
  )
}
