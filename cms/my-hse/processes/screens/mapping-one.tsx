import type { ReactElement } from 'react'
import { waitingAttachments } from '../../../plugin/attachments/store.ts'
import { attachmentTypes } from '../../../plugin/attachments/types.ts'
import { mappingMethodText } from '../../../plugin/processes/text.ts'
import { DateField, FilesField, Select, TextArea, TextField } from '../../components/fields.tsx'
import { wordOptions } from '../../components/options.ts'
import { type Loaded, type Page, screen } from '../../page.ts'
import { RowPage } from '../components/row-page.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { attachmentsOf } from '../load.ts'
import { loadRowOfChallenge } from '../process-page.ts'
import { Attachments } from '../report-parts/mapping.tsx'
import { processWords } from '../text.ts'
import { isLastMapping } from '../things.ts'

/** One mapping of a challenge. */
export const MappingOneScreen = screen(loadMapping, Mapping)

async function loadMapping(page: Page) {
  const loaded = await loadRowOfChallenge(page, {
    page: 'mapping',
    section: 'mapping',
    form: 'mapping',
    find: ({ process }, id) => process.mappings?.find((each) => each.id === id),
  })
  const { of, opened, visitor } = loaded
  const [kept, attachments] = await Promise.all([
    waitingAttachments(visitor.req, of.mapping.draft?.all('kept') ?? []),
    loaded.isNew ? [] : attachmentsOf(visitor.req, opened.process),
  ])
  return { ...loaded, attachments, kept }
}

function Mapping(shown: Loaded<typeof loadMapping>): ReactElement {
  const { at, attachments, challenge, errors, isNew, kept, language, of, opened, row, stored } =
    shown
  const { text } = of.mapping
  const own = { language, errors }
  const fields = ['collaborator', 'tookPart', 'result', 'minutes'] as const
  return (
    <RowPage
      shown={shown}
      title={{ add: processWords.addMapping, change: processWords.changeMapping }}
      about={challenge.title}
      removable="mapping"
    >
      <SectionForm
        language={language}
        opened={opened}
        section="mapping"
        row={row}
        drafted={of.mapping}
        written={fields.map((each) => ({
          label: processWords[each],
          theirs: stored?.[each],
          mine: each,
        }))}
        files
        hidden={{ row, at, challenge: challenge.id }}
        {...(isNew ? { page: 'mapping' as const, last: isLastMapping(challenge.id, opened) } : {})}
      >
        <Select
          {...own}
          name="method"
          label={processWords.method[language]}
          hint={processWords.methodHint[language]}
          value={text('method', stored?.method)}
          searchable={false}
          options={wordOptions(mappingMethodText, language)}
        />
        <DateField
          {...own}
          name="date"
          label={processWords.date[language]}
          value={text('date', stored?.date)}
        />
        {(['collaborator', 'tookPart'] as const).map((each) => (
          <TextField
            {...own}
            key={each}
            name={each}
            label={processWords[each][language]}
            optional
            value={text(each, stored?.[each])}
          />
        ))}
        <TextArea
          {...own}
          name="result"
          label={processWords.result[language]}
          hint={processWords.descriptionHint[language]}
          value={text('result', stored?.result)}
        />
        <TextArea
          {...own}
          name="minutes"
          label={processWords.minutes[language]}
          optional
          value={text('minutes', stored?.minutes)}
        />
        <fieldset className="choices" id="appraisals">
          <legend>{mappingMethodText.appraisals[language]}</legend>
          <div className="field-grid">
            {(['held', 'heldOf'] as const).map((each) => (
              <TextField
                {...own}
                key={each}
                name={each}
                label={processWords[each][language]}
                type="number"
                size={6}
                optional
                value={text(each, stored?.[each])}
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
            {kept.map(({ id, name }) => (
              <li key={id}>
                {name}
                <input type="hidden" name="kept" value={id} />
              </li>
            ))}
          </ul>
        )}
        <FilesField
          {...own}
          name="files"
          label={processWords.attach[language]}
          hint={processWords.attachHint[language]}
          types={attachmentTypes}
          optional
        />
      </SectionForm>
    </RowPage>
  )
}
