import type { ReactElement } from 'react'
import { can } from '../../plugin/access/can.ts'
import type { HseCollection } from '../../plugin/access/table.ts'
import { fill, say, type Text } from '../../plugin/core/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import { type ForgettingPreview, forgettingPreview } from '../../plugin/retention/forget/preview.ts'
import { decisions } from '../../plugin/retention/periods/decide.ts'
import { countDue } from '../../plugin/retention/periods/due.ts'
import { removableKinds, type Retention, retentionTable } from '../../plugin/retention/table.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Day } from '../components/day.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { otherLanguage, pageAddress, type PageLanguage } from '../routes.ts'
import { caseAddress } from '../nonconformities/addresses.ts'
import { kindAddress } from './kinds.ts'
import { periodTold, Table } from './parts.tsx'
import { retentionWords as words } from './text.ts'

async function load(page: Page) {
  const { language } = page
  const visitor = requireVisitor(page, pageAddress(language, 'retention'))
  const { req } = visitor
  const [reads, decides] = await Promise.all([
    can(req, 'retention-decisions', 'read'),
    can(req, 'retention-decisions', 'decide'),
  ])
  if (reads === false) throw new NotFound()
  const decided = await decisions(req)
  const [preview, records] = await Promise.all([
    decides === true ? forgettingPreview(req) : null,
    Promise.all(
      removableKinds.map(async (kind) => {
        const decision = decided.get(kind) ?? null
        const years = decision?.years ?? null
        const due = years === null || decides !== true ? null : await countDue(req, kind, years)
        return { kind, name: nameOf(page, kind), decision, years, due }
      }),
    ),
  ])
  const others = (Object.keys(retentionTable) as HseCollection[])
    .filter((each) => retentionTable[each].how !== 'period')
    .map((each) => ({ name: nameOf(page, each), ...ruleOf(page, retentionTable[each]) }))
  return { decides: decides === true, language, others, preview, records, visitor }
}

/** What a collection is called. */
function nameOf({ language, req }: Pick<Page, 'language' | 'req'>, each: HseCollection): string {
  const slug = each === 'accounts' ? optionsOf(req.payload).accounts : each
  const { collections, globals } = req.payload.config
  const found =
    collections.find((collection) => collection.slug === slug)?.labels.plural ??
    globals.find((global) => global.slug === slug)?.label
  return typeof found === 'object' ? (found[language] ?? slug) : (found?.toString() ?? slug)
}

/** A name in the middle of a sentence; one that begins with an abbreviation stays as it is. */
function inSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

function ruleOf(page: Page, row: Retention): { how: string; basis: string } {
  const { language } = page
  const said = (text: Text): string => text[language]
  switch (row.how) {
    case 'always':
      return { how: said(words.always), basis: said(row.basis) }
    case 'undecided':
      return { how: said(words.undecided), basis: said(row.basis) }
    case 'short':
      return { how: said(words.short), basis: said(row.after) }
    case 'with': {
      const what = row.of.map((each) => inSentence(nameOf(page, each))).join(', ')
      return { how: say(fill(words.with, { what }), language), basis: said(row.basis) }
    }
    case 'period':
      return { how: '', basis: said(row.basis) }
  }
}

function Overview(data: Loaded<typeof load>): ReactElement {
  const { decides, language, others, preview, records, visitor } = data
  return (
    <Frame
      language={language}
      section="start"
      title={words.title[language]}
      elsewhere={pageAddress(otherLanguage(language), 'retention')}
      visitor={visitor}
    >
      <div className="width page sections">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{words.title[language]}</h1>
        <p className="lead">{words.lead[language]}</p>
        <section aria-labelledby="reporters">
          <h2 className="section-title" id="reporters">
            {words.reporters[language]}
          </h2>
          <p>{words.reportersLead[language]}</p>
          {preview && <Forgetting language={language} preview={preview} />}
        </section>
        <section aria-labelledby="records">
          <h2 className="section-title" id="records">
            {words.records[language]}
          </h2>
          <p>{words.recordsLead[language]}</p>
          <Table
            caption={words.records[language]}
            rows={records}
            keyOf={({ kind }) => kind}
            columns={[
              {
                name: words.kind[language],
                cell: ({ kind, name }) =>
                  decides ? <a href={kindAddress(language, kind)}>{name}</a> : name,
              },
              {
                name: words.period[language],
                cell: ({ decision, kind }) => periodTold(kind, decision, language),
              },
              {
                name: words.basis[language],
                cell: ({ decision, kind, years }) =>
                  years === null ? retentionTable[kind].basis[language] : (decision?.basis ?? ''),
              },
              {
                name: words.due[language],
                cell: ({ due }) => (due === null ? '–' : String(due)),
              },
            ]}
          />
        </section>
        <section aria-labelledby="others">
          <h2 className="section-title" id="others">
            {words.others[language]}
          </h2>
          <details className="aside-form">
            <summary>
              {say(fill(words.othersShow, { count: String(others.length) }), language)}
            </summary>
            <Table
              caption={words.others[language]}
              rows={others}
              keyOf={({ name }) => name}
              columns={[
                { name: words.kind[language], cell: ({ name }) => name },
                { name: words.period[language], cell: ({ how }) => how },
                { name: words.basis[language], cell: ({ basis }) => basis },
              ]}
            />
          </details>
        </section>
      </div>
    </Frame>
  )
}

/** What the job will remove, and has removed. */
function Forgetting({
  language,
  preview: { coming, comingTotal, done, doneTotal, late },
}: {
  readonly language: PageLanguage
  readonly preview: ForgettingPreview
}): ReactElement {
  const counted = (text: Text, count: number): string =>
    say(fill(text, { count: String(count) }), language)
  return (
    <>
      {late > 0 && (
        <Notice colour="warning">
          <p>{counted(words.late, late)}</p>
        </Notice>
      )}
      <Cases
        {...{ language, cases: coming, total: comingTotal }}
        heading={counted(words.coming, comingTotal)}
        none={words.comingNone[language]}
        on={words.removedOn[language]}
      />
      <Cases
        {...{ language, cases: done, total: doneTotal }}
        heading={counted(words.done, doneTotal)}
        none={words.doneNone[language]}
        on={words.wasRemovedOn[language]}
      />
    </>
  )
}

function Cases({
  cases,
  heading,
  language,
  none,
  on,
  total,
}: {
  readonly language: PageLanguage
  readonly heading: string
  readonly none: string
  readonly on: string
  readonly cases: ForgettingPreview['coming']
  readonly total: number
}): ReactElement {
  return (
    <>
      <h3 className="row__title">{heading}</h3>
      {cases.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Table
          caption={heading}
          rows={cases}
          keyOf={({ number }) => number}
          columns={[
            {
              name: words.case[language],
              cell: ({ number }) => <a href={caseAddress(language, number)}>{number}</a>,
            },
            { name: on, cell: ({ day }) => <Day date={day} language={language} /> },
          ]}
        />
      )}
      {total > cases.length && (
        <p>{say(fill(words.onlyFirst, { count: String(cases.length) }), language)}</p>
      )}
    </>
  )
}

/** How long everything is kept, for those who read what is decided about it. */
export const RetentionScreen = screen(load, Overview)
