import type { ReactElement } from 'react'
import { retentionSegments } from '../../../content/addresses/forms.ts'
import { can } from '../../plugin/access/can.ts'
import { today } from '../../plugin/core/dates.ts'
import { fill, say } from '../../plugin/core/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import { decisionOf } from '../../plugin/retention/periods/decide.ts'
import { dueOf } from '../../plugin/retention/periods/due.ts'
import { decisionInput } from '../../plugin/retention/periods/input.ts'
import { retentionTable } from '../../plugin/retention/table.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Day } from '../components/day.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft, refusedBefore } from '../drafts.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { InputField } from '../records/step-form.tsx'
import { otherLanguage, pageAddress } from '../routes.ts'
import { retentionFormNames } from './forms.ts'
import { dueAddress, kindAddress, kindAt } from './kinds.ts'
import { periodTold, Table } from './parts.tsx'
import { retentionWords as words } from './text.ts'

const onAPage = 50

async function load(page: Page) {
  const { asked, language, params } = page
  const kind = kindAt(language, params['kind'])
  if (kind === null) throw new NotFound()
  const visitor = requireVisitor(page, kindAddress(language, kind))
  const { req } = visitor
  if ((await can(req, 'retention-decisions', 'decide')) !== true) throw new NotFound()
  const shown = Math.max(1, Number.parseInt(asked['page'] ?? '1', 10) || 1)
  const [decision, draft] = await Promise.all([
    decisionOf(req, kind),
    readDraft(req, retentionFormNames.decide, asked['draft']),
  ])
  const years = decision?.years ?? null
  const due =
    years === null
      ? { records: [], total: 0 }
      : await dueOf(req, kind, { years, limit: onAPage, page: shown })
  const collection = req.payload.collections[kind]?.config.labels.plural
  return {
    asked,
    day: today(optionsOf(req.payload).clock),
    decision,
    draft,
    due,
    kind,
    language,
    name: typeof collection === 'object' ? (collection[language] ?? kind) : kind,
    shown,
    visitor,
  }
}

function Kind(data: Loaded<typeof load>): ReactElement {
  const { asked, day, decision, draft, due, kind, language, name, shown, visitor } = data
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  const removed = asked['removed']
  const years = decision?.years ?? null
  const stored = { ...decision, years }
  return (
    <Frame
      language={language}
      section="start"
      title={`${words.title[language]}: ${name}`}
      failed={errors.length > 0}
      elsewhere={kindAddress(otherLanguage(language), kind)}
      visitor={visitor}
    >
      <div className="width page sections">
        <Breadcrumbs
          language={language}
          trail={[{ name: words.title[language], address: pageAddress(language, 'retention') }]}
        />
        <h1 className="title">{name}</h1>
        <p className="lead">
          {periodTold(kind, decision, language)}.{' '}
          {years === null ? retentionTable[kind].basis[language] : decision?.basis}
        </p>
        {asked['done'] === 'decided' && (
          <Notice colour="success">
            <p>{words.saved[language]}</p>
          </Notice>
        )}
        {removed && (
          <Notice colour="success">
            <p>{say(fill(words.removed, { number: removed }), language)}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <section aria-labelledby="decision">
          <h2 className="section-title" id="decision">
            {words.decision[language]}
          </h2>
          <Form
            language={language}
            segment={retentionSegments.decide}
            draft={draft ? asked['draft'] : undefined}
            hidden={{ kind, version: decision?.version ?? 0 }}
          >
            {Object.entries(decisionInput).map(([field, input]) => (
              <InputField
                key={field}
                choosable={{}}
                name={field}
                record={stored}
                {...{ day, draft, input, language }}
              />
            ))}
            <SubmitRow language={language} label={words.decide[language]} />
          </Form>
        </section>
        <section aria-labelledby="due">
          <h2 className="section-title" id="due">
            {words.dueHeading[language]}
          </h2>
          {due.records.length === 0 ? (
            <p>{words.dueNone[language]}</p>
          ) : (
            <Table
              caption={words.dueHeading[language]}
              rows={due.records}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: words.number[language],
                  cell: ({ number }) => <a href={dueAddress(language, kind, number)}>{number}</a>,
                },
                {
                  name: words.ended[language],
                  cell: ({ ended }) => <Day date={ended} language={language} />,
                },
                {
                  name: words.state[language],
                  cell: ({ held }) =>
                    held === null
                      ? words.mayGo[language]
                      : say(fill(words.held, { reason: held }), language),
                },
              ]}
            />
          )}
          <nav className="paging">
            {shown > 1 && (
              <a href={kindAddress(language, kind, { page: String(shown - 1) })}>
                {words.before[language]}
              </a>
            )}
            {shown * onAPage < due.total && (
              <a href={kindAddress(language, kind, { page: String(shown + 1) })}>
                {words.after[language]}
              </a>
            )}
          </nav>
        </section>
      </div>
    </Frame>
  )
}

/** What is decided about one kind of record, and those whose period has passed. For the HSE director. */
export const RetentionKindScreen = screen(load, Kind)
