import type { ReactElement } from 'react'
import { reachOf } from '../../../plugin/access/can.ts'
import { today } from '../../../plugin/core/dates.ts'
import { idOf, local } from '../../../plugin/database/local.ts'
import { fill } from '../../../plugin/core/text.ts'
import { optionsOf } from '../../../plugin/options.ts'
import { processStateText } from '../../../plugin/processes/text.ts'
import { Breadcrumbs } from '../../components/breadcrumbs.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Form } from '../../components/form-parts.tsx'
import { Frame } from '../../components/frame.tsx'
import { ListFilters } from '../../components/list-filters.tsx'
import { listQuery, type ListShape, pageOf } from '../../components/list-query.ts'
import { ListTable } from '../../components/list-table.tsx'
import { Paging } from '../../components/paging.tsx'
import { otherLanguage } from '../../routes.ts'
import { matrixAddress } from '../../units/addresses.ts'
import { listAddress, processAddress } from '../addresses.ts'
import { draftsOf } from '../components/drafted.ts'
import { processSegments } from '../forms/segments.ts'
import { processWords } from '../text.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../../page.ts'

type Filter = 'year' | 'state'
type Sort = 'year' | 'unit' | 'state'
const shape: ListShape<Filter, Sort> = {
  filters: { year: 'any', state: Object.keys(processStateText) },
  sorts: ['year', 'unit', 'state'],
  sortedBy: { sort: 'year', descending: true },
}

/** The processes one may read, and the units whose process of the year is not open yet. */
export const ProcessListScreen = screen(loadProcesses, Processes)

async function loadProcesses(page: Page) {
  const { language, asked } = page
  const visitor = requireVisitor(page, listAddress(language))
  const { req } = visitor
  const { errors } = await draftsOf(page, ['open'])
  const year = Number(today(optionsOf(req.payload).clock).slice(0, 4))
  const [reach, reading] = await Promise.all([
    reachOf(req, 'hse-processes', 'open'),
    reachOf(req, 'hse-processes', 'read'),
  ])
  const reads = reading.all || reading.units.length > 0
  const processes = reads
    ? await local.find(req, 'hse-processes', {
        overrideAccess: false,
        select: { number: true, unit: true, year: true, state: true },
      })
    : []
  const begun = new Set(
    processes.filter((each) => each.year === year).map((each) => idOf(each.unit)),
  )
  const ids = [...new Set([...reach.units, ...processes.map((each) => idOf(each.unit))])]
  const units = await local.find(req, 'units', {
    overrideAccess: false,
    where: { id: { in: ids } },
    locale: language,
    select: { name: true, process: true, active: true },
    sort: 'name',
  })
  const names = new Map(units.map((each) => [each.id, each.name]))
  const toOpen = units.filter(
    (each) =>
      reach.units.includes(each.id) &&
      each.process === 'own' &&
      each.active !== false &&
      !begun.has(each.id),
  )
  const query = listQuery(shape, asked)
  const { filters } = query
  const rows = processes
    .map((each) => ({ ...each, name: names.get(idOf(each.unit)) ?? '' }))
    .filter((each) => filters.year === null || String(each.year) === filters.year)
    .filter((each) => filters.state === null || each.state === filters.state)
    .sort((one, other) => {
      const by =
        query.sort === 'year'
          ? one.year - other.year || other.name.localeCompare(one.name, language)
          : query.sort === 'unit'
            ? one.name.localeCompare(other.name, language)
            : Object.keys(processStateText).indexOf(one.state) -
              Object.keys(processStateText).indexOf(other.state)
      return query.descending ? -by : by
    })
  const shown = pageOf(shape, query, rows.length)
  const address = listAddress(language)
  const years = [...new Set(processes.map((each) => each.year))].sort().reverse()
  return {
    language,
    visitor,
    errors,
    year,
    reading,
    processes,
    toOpen,
    query,
    rows,
    address,
    years,
    page: shown,
  }
}

function Processes({
  language,
  visitor,
  errors,
  year,
  reading,
  processes,
  toOpen,
  query,
  rows,
  address,
  years,
  page,
}: Loaded<typeof loadProcesses>): ReactElement {
  return (
    <Frame
      language={language}
      section="process"
      title={processWords.processes[language]}
      failed={errors.length > 0}
      elsewhere={listAddress(otherLanguage(language))}
      visitor={visitor}
    >
      <div className="width page process">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{processWords.processes[language]}</h1>
        <p className="lead">{processWords.listLead[language]}</p>
        <ErrorSummary language={language} errors={errors} />
        {(reading.all || reading.units.length > 1) && (
          <p>
            <a href={matrixAddress(language)}>{processWords.coverage[language]}</a>
          </p>
        )}
        {toOpen.length > 0 && (
          <section className="part" aria-labelledby="to-open">
            <h2 className="section-title" id="to-open">
              {processWords.toOpen[language]}
            </h2>
            <ul className="rows">
              {toOpen.map((unit) => (
                <li className="row" key={unit.id} id={`unit-${unit.id}`}>
                  <h3 className="row__title">{unit.name}</h3>
                  <Form
                    language={language}
                    id={`open-${unit.id}`}
                    segment={processSegments.open}
                    hidden={{ unit: unit.id, year }}
                  >
                    <button className="ds-button" type="submit">
                      {fill(processWords.open, { year })[language]}
                      <span className="visually-hidden">, {unit.name}</span>
                    </button>
                  </Form>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="part" aria-labelledby="all">
          <h2 className="section-title" id="all">
            {processWords.earlier[language]}
          </h2>
          {processes.length === 0 ? (
            <p className="nothing">{processWords.noProcesses[language]}</p>
          ) : (
            <>
              <ListFilters
                language={language}
                address={address}
                shape={shape}
                query={query}
                filters={[
                  {
                    name: 'year',
                    label: processWords.year[language],
                    options: years.map((each) => ({ value: String(each), text: String(each) })),
                  },
                  {
                    name: 'state',
                    label: processWords.state[language],
                    options: Object.entries(processStateText).map(([value, words]) => ({
                      value,
                      text: words[language],
                    })),
                  },
                ]}
              />
              <ListTable
                language={language}
                address={address}
                shape={shape}
                query={query}
                caption={processWords.processes[language]}
                rows={rows.slice(page.from, page.to)}
                keyOf={(each) => each.id}
                columns={[
                  {
                    key: 'unit',
                    name: processWords.unit[language],
                    sort: 'unit',
                    title: true,
                    cell: (each) => (
                      <a href={processAddress(language, each.number)}>
                        {each.name} {each.year}
                      </a>
                    ),
                  },
                  {
                    key: 'number',
                    name: processWords.number[language],
                    cell: (each) => each.number,
                  },
                  {
                    key: 'year',
                    name: processWords.year[language],
                    sort: 'year',
                    cell: (each) => each.year,
                  },
                  {
                    key: 'state',
                    name: processWords.state[language],
                    sort: 'state',
                    cell: (each) => processStateText[each.state][language],
                  },
                ]}
              />
              <Paging
                language={language}
                address={address}
                shape={shape}
                query={query}
                page={page}
              />
            </>
          )}
        </section>
      </div>
    </Frame>
  )
}
