import type { ReactElement } from 'react'
import { retentionSegments } from '../../../content/addresses/forms.ts'
import { recordAddress, retainedFileAddress } from '../../../content/addresses/my-hse.ts'
import { civilDay, today } from '../../plugin/core/dates.ts'
import { fill, say } from '../../plugin/core/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import { holdInput } from '../../plugin/retention/periods/input.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { longDate } from '../components/day.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { TextField } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../page.ts'
import { InputField } from '../records/step-form.tsx'
import { otherLanguage, pageAddress } from '../routes.ts'
import { retentionFormNames } from './forms.ts'
import { dueAddress, kindAddress, recordKindOf } from './kinds.ts'
import { dueRecordAt } from './load-record.ts'
import { retentionWords as words } from './text.ts'

async function load(page: Page) {
  const { asked, language, params } = page
  const visitor = requireVisitor(page, pageAddress(language, 'retention'))
  const { req } = visitor
  const found = await dueRecordAt(req, language, params)
  const [holding, removing] = await Promise.all([
    readDraft(req, retentionFormNames.hold, asked['draft']),
    readDraft(req, retentionFormNames.remove, asked['draft']),
  ])
  const day = today(optionsOf(req.payload).clock)
  return { asked, day, holding, language, removing, visitor, ...found }
}

const doneWords = { held: words.heldDone, letGo: words.letGoDone } as const

function Retained(data: Loaded<typeof load>): ReactElement {
  const { asked, day, hold, holding, kind, language, record, removal, removing, visitor } = data
  const { id, number } = record
  const errors = [
    ...refusedBefore(asked['error']),
    ...(holding?.errors ?? []),
    ...(removing?.errors ?? []),
  ]
  const hidden = { kind, id, number }
  const done = asked['done'] === 'held' || asked['done'] === 'letGo' ? asked['done'] : null
  return (
    <Frame
      language={language}
      section="start"
      title={say(fill(words.record, { number }), language)}
      failed={errors.length > 0}
      elsewhere={dueAddress(otherLanguage(language), kind, number)}
      visitor={visitor}
    >
      <div className="width narrow page sections">
        <Breadcrumbs
          language={language}
          trail={[
            { name: words.title[language], address: pageAddress(language, 'retention') },
            { name: words.dueHeading[language], address: kindAddress(language, kind) },
          ]}
        />
        <h1 className="title">{say(fill(words.record, { number }), language)}</h1>
        <p>
          <a href={recordAddress(language, recordKindOf(kind), number)}>{words.open[language]}</a>
        </p>
        {done && (
          <Notice colour="success">
            <p>{doneWords[done][language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <section aria-labelledby="export">
          <h2 className="section-title" id="export">
            {words.export[language]}
          </h2>
          <p>{words.exportLead[language]}</p>
          <p>
            <a href={retainedFileAddress(language, recordKindOf(kind), number)}>
              {say(fill(words.exportLink, { number }), language)}
            </a>
          </p>
        </section>
        <section aria-labelledby="hold">
          <h2 className="section-title" id="hold">
            {words.hold[language]}
          </h2>
          {hold ? (
            <Form language={language} segment={retentionSegments.letGo} hidden={hidden}>
              <p>
                {say(
                  fill(words.letGoLead, {
                    day: hold.at ? longDate(civilDay(hold.at), language) : '–',
                    name: hold.name ?? '–',
                    reason: hold.reason,
                  }),
                  language,
                )}
              </p>
              <SubmitRow language={language} label={words.letGo[language]} />
            </Form>
          ) : (
            <Form
              language={language}
              segment={retentionSegments.hold}
              draft={holding ? asked['draft'] : undefined}
              hidden={hidden}
            >
              <InputField
                choosable={{}}
                draft={holding}
                input={holdInput.reason}
                name="reason"
                record={{}}
                {...{ day, language }}
              />
              <SubmitRow language={language} label={words.holdSave[language]} />
            </Form>
          )}
        </section>
        {removal && (
          <section aria-labelledby="remove">
            <h2 className="section-title" id="remove">
              {words.remove[language]}
            </h2>
            <p>
              {say(
                fill(words.removeLead, {
                  files: String(removal.files.length),
                  measures: String(removal.measures.length),
                }),
                language,
              )}
            </p>
            <Form
              language={language}
              segment={retentionSegments.remove}
              draft={removing ? asked['draft'] : undefined}
              hidden={hidden}
            >
              <TextField
                language={language}
                name="written"
                label={say(fill(words.write, { number }), language)}
                errors={removing?.errors ?? []}
                value={removing?.get('written')}
              />
              <button className="ds-button" data-color="danger" type="submit">
                {words.removeSave[language]}
              </button>
            </Form>
          </section>
        )}
      </div>
    </Frame>
  )
}

/** A record whose period has passed: to export, hold back or remove. For the HSE director. */
export const RetainedScreen = screen(load, Retained)
