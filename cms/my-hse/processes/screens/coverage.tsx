import type { ReactElement } from 'react'
import { today } from '../../../plugin/core/dates.ts'
import { optionsOf } from '../../../plugin/options.ts'
import { type CoveredUnit, coverageOf } from '../../../plugin/processes/coverage/load.ts'
import { coverageMarkText, coverageText } from '../../../plugin/processes/coverage/text.ts'
import { processStateText } from '../../../plugin/processes/text.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { Frame } from '../../components/frame.tsx'
import { ListFilters } from '../../components/list-filters.tsx'
import {
  askFor,
  listAddress as listAddressOf,
  listQuery,
  type ListShape,
  pageOf,
} from '../../components/list-query.ts'
import { ListTable } from '../../components/list-table.tsx'
import { Paging } from '../../components/paging.tsx'
import { otherLanguage, withQuery } from '../../routes.ts'
import { coverageAddress, listAddress, processAddress } from '../addresses.ts'
import { processWords } from '../text.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../../page.ts'

type Filter = 'year' | 'state' | 'mark'
type Sort = 'code' | 'unit' | 'state'
const marks = ['late', 'lacksRepresentative'] as const
const shape: ListShape<Filter, Sort> = {
  filters: { year: 'any', state: Object.keys(coverageText), mark: marks },
  sorts: ['code', 'unit', 'state'],
  sortedBy: { sort: 'code', descending: false },
  size: 50,
}

/** How far every unit has come this year, and the way to what one may read. */
export const CoverageScreen = screen(loadCoverage, Coverage)

async function loadCoverage(page: Page) {
  const { language, asked } = page
  const address = coverageAddress(language)
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const thisYear = Number(today(optionsOf(req.payload).clock).slice(0, 4))
  const query = listQuery(shape, asked)
  const { mark, state } = query.filters
  const year = /^\d{4}$/.test(query.filters.year ?? '') ? Number(query.filters.year) : thisYear
  const all = await coverageOf(req, year)
  const order = Object.keys(coverageText)
  const rows = all
    .filter((each) => state === null || each.state === state)
    .filter((each) => mark === null || each[mark as (typeof marks)[number]])
    .sort((one, other) => {
      const by =
        query.sort === 'code'
          ? one.code.localeCompare(other.code, language)
          : query.sort === 'unit'
            ? one.name.localeCompare(other.name, language)
            : order.indexOf(one.state) - order.indexOf(other.state)
      return query.descending ? -by : by
    })
  const shown = pageOf(shape, query, rows.length)
  const marked = (each: CoveredUnit): string =>
    marks
      .filter((name) => each[name])
      .map((name) => coverageMarkText[name][language])
      .join(', ')
  const counts = [
    ...(Object.keys(coverageText) as (keyof typeof coverageText)[]).map((each) => ({
      name: coverageText[each][language],
      count: all.filter((unit) => unit.state === each).length,
      filter: { state: each, mark: null },
    })),
    ...marks.map((each) => ({
      name: coverageMarkText[each][language],
      count: all.filter((unit) => unit[each]).length,
      filter: { state: null, mark: each },
    })),
  ]
  return {
    language,
    address,
    visitor,
    thisYear,
    query,
    year,
    rows,
    marked,
    counts,
    page: shown,
  }
}

function Coverage({
  language,
  address,
  visitor,
  thisYear,
  query,
  year,
  rows,
  marked,
  counts,
  page,
}: Loaded<typeof loadCoverage>): ReactElement {
  return (
    <Frame
      language={language}
      section="process"
      title={processWords.coverage[language]}
      elsewhere={withQuery(coverageAddress(otherLanguage(language)), askFor(shape, query))}
      visitor={visitor}
    >
      <div className="width page process">
        <Breadcrumbs
          language={language}
          trail={[{ name: processWords.processes[language], address: listAddress(language) }]}
        />
        <h1 className="title">
          {processWords.coverage[language]} {year}
        </h1>
        <p className="lead">{processWords.coverageLead[language]}</p>
        <ul className="tally">
          {counts.map(({ count, filter, name }) => (
            <li key={name}>
              <a href={listAddressOf(address, shape, query, { filters: filter })}>
                <strong>{count}</strong> {name}
              </a>
            </li>
          ))}
        </ul>
        <ListFilters
          language={language}
          address={address}
          shape={shape}
          query={query}
          filters={[
            {
              name: 'year',
              label: processWords.year[language],
              allText: String(thisYear),
              options: [thisYear - 1, thisYear - 2].map((each) => ({
                value: String(each),
                text: String(each),
              })),
            },
            {
              name: 'state',
              label: processWords.state[language],
              options: Object.entries(coverageText).map(([value, words]) => ({
                value,
                text: words[language],
              })),
            },
            {
              name: 'mark',
              label: processWords.mark[language],
              options: marks.map((value) => ({ value, text: coverageMarkText[value][language] })),
            },
          ]}
        />
        <ListTable
          language={language}
          address={address}
          shape={shape}
          query={query}
          caption={processWords.coverage[language]}
          rows={rows.slice(page.from, page.to)}
          keyOf={(each) => each.unit}
          columns={[
            {
              key: 'unit',
              name: processWords.unit[language],
              sort: 'unit',
              title: true,
              cell: (each) =>
                each.process ? (
                  <a href={processAddress(language, each.process.number)}>{each.name}</a>
                ) : (
                  each.name
                ),
            },
            {
              key: 'state',
              name: processWords.state[language],
              sort: 'state',
              cell: (each) =>
                each.state === 'underWay' && each.process
                  ? `${coverageText.underWay[language]}: ${processStateText[each.process.state][language].toLowerCase()}`
                  : coverageText[each.state][language],
            },
            {
              key: 'mark',
              name: processWords.mark[language],
              cell: (each) => (marked(each) === '' ? '–' : <strong>{marked(each)}</strong>),
            },
            {
              key: 'manager',
              name: processWords.manager[language],
              cell: (each) => each.manager ?? processWords.nobody[language],
            },
          ]}
        />
        <Paging language={language} address={address} shape={shape} query={query} page={page} />
      </div>
    </Frame>
  )
}
