import type { ReactElement } from 'react'
import { totalCost } from '../../plugin/measures/rules.ts'
import { measureStateText, priorityText } from '../../plugin/measures/text.ts'
import { today } from '../../plugin/core/dates.ts'
import { optionsOf } from '../../plugin/options.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Day } from '../components/day.tsx'
import { Frame } from '../components/frame.tsx'
import { ListFilters, type ShownFilter } from '../components/list-filters.tsx'
import { askFor, listQuery, pageOf } from '../components/list-query.ts'
import { type Column, ListTable } from '../components/list-table.tsx'
import { listWords } from '../components/list-text.ts'
import { Paging } from '../components/paging.tsx'
import { otherLanguage, type PageLanguage } from '../routes.ts'
import { Due } from '../components/due.tsx'
import { measureAddress, measuresAddress, measuresCsvAddress } from './addresses.ts'
import {
  askedRows,
  type PlanFilter,
  type PlanRow,
  planRows,
  planShape,
  type PlanSort,
} from './load.ts'
import { MeasureState } from './state.tsx'
import { kroner, measureSentences, measureWords } from './text.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../page.ts'

/** The plan: all measures of my units, with filter, order and page in the address. */
export const MeasuresScreen = screen(loadPlan, Plan)

async function loadPlan(page: Page) {
  const { language, asked } = page
  const address = measuresAddress(language)
  const visitor = requireVisitor(page, measuresAddress(language, asked))
  const query = listQuery(planShape, asked)
  const rows = await planRows(visitor.req, language)
  const found = askedRows(rows, query, language)
  const shown = pageOf(planShape, query, found.length)
  const other = otherLanguage(language)
  const day = today(optionsOf(visitor.req.payload).clock)
  const list = { language, address, shape: planShape, query }
  return { language, visitor, query, rows, found, other, day, list, page: shown }
}

function Plan({
  language,
  visitor,
  query,
  rows,
  found,
  other,
  day,
  list,
  page,
}: Loaded<typeof loadPlan>): ReactElement {
  return (
    <Frame
      language={language}
      section="measure"
      title={measureWords.plan[language]}
      elsewhere={measuresAddress(other, askFor(planShape, query))}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{measureWords.plan[language]}</h1>
        <p className="lead">
          {(rows.length === 0 ? measureWords.none : measureWords.planLead)[language]}
        </p>
        {rows.length > 0 && <ListFilters {...list} filters={filtersOf(rows, language)} />}
        {rows.length > 0 && (
          <p className="list-head" role="status">
            <span>{measureSentences.total[language](found.length, totalCost(found))}</span>
            <a href={measuresCsvAddress(language, { ...askFor(planShape, query), page: null })}>
              {listWords.asCsv[language]}
            </a>
          </p>
        )}
        {found.length > 0 && (
          <ListTable
            {...list}
            caption={measureWords.plan[language]}
            columns={columnsOf(language, day)}
            rows={found.slice(page.from, page.to)}
            keyOf={(row) => row.number}
          />
        )}
        {rows.length > 0 && found.length === 0 && (
          <p className="nothing">{listWords.nothingMatches[language]}</p>
        )}
        <Paging {...list} page={page} />
      </div>
    </Frame>
  )
}

function columnsOf(language: PageLanguage, day: string): Column<PlanRow, PlanSort>[] {
  return [
    {
      key: 'title',
      name: measureWords.measure[language],
      sort: 'title',
      title: true,
      cell: (row) => (
        <>
          <a
            href={measureAddress(language, row.number)}
            lang={row.language === language ? undefined : row.language}
          >
            {row.title}
          </a>
          <span className="list-table__more">{row.number}</span>
        </>
      ),
    },
    {
      key: 'unit',
      name: measureWords.unit[language],
      sort: 'unit',
      cell: (row) => row.unitName,
    },
    {
      key: 'responsible',
      name: measureWords.responsible[language],
      sort: 'responsible',
      cell: (row) => row.responsibleName ?? measureWords.nobody[language],
    },
    {
      key: 'deadline',
      name: measureWords.deadline[language],
      sort: 'deadline',
      cell: (row) => <Deadline row={row} language={language} day={day} />,
    },
    {
      key: 'priority',
      name: measureWords.priority[language],
      sort: 'priority',
      cell: (row) => (row.priority ? priorityText[row.priority][language] : ''),
    },
    {
      key: 'cost',
      name: measureWords.cost[language],
      sort: 'cost',
      number: true,
      cell: (row) => (row.amount === null ? '' : kroner[language](row.amount)),
    },
    {
      key: 'state',
      name: measureWords.state[language],
      sort: 'state',
      cell: (row) => <MeasureState state={row.state} language={language} />,
    },
  ]
}

/** A deadline counts down only while something is left to do. */
function Deadline({
  row: { deadline, overdue },
  language,
  day,
}: {
  readonly row: PlanRow
  readonly language: PageLanguage
  readonly day: string
}): ReactElement {
  if (deadline === null) return <>{measureWords.noDeadline[language]}</>
  if (overdue) return <Due language={language} due={deadline} day={day} />
  return <Day date={deadline} language={language} />
}

function filtersOf(rows: readonly PlanRow[], language: PageLanguage): ShownFilter<PlanFilter>[] {
  const options = (pairs: Iterable<readonly [string, string]>): { value: string; text: string }[] =>
    [...new Map(pairs)]
      .map(([value, text]) => ({ value, text }))
      .sort((one, other) => one.text.localeCompare(other.text, language))
  return [
    {
      name: 'unit',
      label: measureWords.unit[language],
      options: options(rows.map((row) => [row.unit, row.unitName])),
    },
    {
      name: 'state',
      label: measureWords.state[language],
      options: [
        { value: 'open', text: measureWords.open[language] },
        ...Object.entries(measureStateText).map(([value, text]) => ({
          value,
          text: text[language],
        })),
      ],
    },
    {
      name: 'overdue',
      label: measureWords.deadline[language],
      options: [{ value: 'yes', text: measureWords.overdue[language] }],
    },
    {
      name: 'responsible',
      label: measureWords.responsible[language],
      options: options(
        rows.flatMap(({ responsible, responsibleName }) =>
          responsible !== null && responsibleName !== null
            ? [[responsible, responsibleName] as const]
            : [],
        ),
      ),
    },
    {
      name: 'source',
      label: measureWords.source[language],
      options: [
        { value: 'process', text: measureWords.fromProcess[language] },
        { value: 'nonconformity', text: measureWords.fromNonconformity[language] },
      ],
    },
    {
      name: 'year',
      label: measureWords.year[language],
      options: options(rows.map((row) => [row.year, row.year])).reverse(),
    },
  ]
}
