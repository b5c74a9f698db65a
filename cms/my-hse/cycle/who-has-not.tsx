import type { ReactElement } from 'react'
import {
  pageAddress as addressOf,
  unitCycleAddress,
  unitsCycleCsvAddress,
} from '../../../content/addresses/my-hse.ts'
import { type OccurrenceStanding, occurrenceStandingText } from '../../plugin/cycle/unit/text.ts'
import type { Standing } from '../../plugin/year/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { longDate } from '../components/day.tsx'
import { Frame } from '../components/frame.tsx'
import { ListFilters, type ShownFilter } from '../components/list-filters.tsx'
import { askFor, listAddress } from '../components/list-query.ts'
import { listWords } from '../components/list-text.ts'
import { Paging } from '../components/paging.tsx'
import { type Loaded, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { matrixAddress } from '../units/addresses.ts'
import { SignSheet, SignWord } from '../units/standing.tsx'
import { unitSentences, unitWords } from '../units/text.ts'
import { type CycleRow, loadWhoHasNot, type WhoFilter, whoShape } from './load-who-has-not.ts'
import { monthId, timeWords, whoHasNotWords as words } from './text.ts'

/** All units one may see, by the common deadlines of the annual cycle: who has done what, and who has not. */
export const WhoHasNotScreen = screen(loadWhoHasNot, WhoHasNotDrawing)

type WhoHasNot = Loaded<typeof loadWhoHasNot>

/** The sign of each standing; the word beside it says it. */
const signs = {
  done: 'inPlace',
  skipped: 'outside',
  late: 'late',
  passed: 'notStated',
  due: 'underWay',
  ahead: 'notAsked',
} as const satisfies Record<OccurrenceStanding, Standing>

/** Draws the units by the common deadlines. */
export function WhoHasNotDrawing(data: WhoHasNot): ReactElement {
  const { all, columns, language, page, period, query, rows, visitor } = data
  const address = addressOf(language, 'unitsCycle')
  const list = { language, address, shape: whoShape, query }
  return (
    <Frame
      language={language}
      section="unit"
      title={words.title[language]}
      elsewhere={addressOf(otherLanguage(language), 'unitsCycle', askFor(whoShape, query))}
      visitor={visitor}
    >
      <div className="width page matrix-page">
        <SignSheet />
        <Breadcrumbs
          language={language}
          trail={[{ name: unitWords.all[language], address: matrixAddress(language) }]}
        />
        <h1 className="title">
          {words.title[language]} {period.label}
        </h1>
        <p className="unit-page__stood">
          {unitWords.printedOn[language]} {longDate(data.day, language)}
        </p>
        <p className="lead">{(all === 0 ? emptyWords(data) : words.lead)[language]}</p>
        {all > 0 && <ListFilters {...list} filters={filtersOf(data)} />}
        {all > 0 && (
          <p className="list-head" role="status">
            <span>{unitSentences[language].shown(rows.length, all)}</span>
            <a href={unitsCycleCsvAddress(language, { ...askFor(whoShape, query), page: null })}>
              {listWords.asCsv[language]}
            </a>
          </p>
        )}
        {all > 0 && rows.length === 0 && (
          <p className="nothing nothing--page">{listWords.nothingMatches[language]}</p>
        )}
        {rows.length > 0 && columns.length > 0 && <Table {...data} />}
        <Paging {...list} page={page} />
      </div>
    </Frame>
  )
}

function emptyWords({ inSight }: WhoHasNot) {
  return inSight > 0 ? words.none : words.noneInSight
}

function filtersOf({ activities, language, periods }: WhoHasNot): ShownFilter<WhoFilter>[] {
  return [
    {
      name: 'activity',
      label: words.activity[language],
      allText: words.everyDeadline[language],
      options: activities
        .map(({ id, title }) => ({ value: id, text: title[language] }))
        .toSorted((one, other) => one.text.localeCompare(other.text, language)),
    },
    {
      name: 'which',
      label: words.which[language],
      allText: words.everyUnit[language],
      options: [
        { value: 'late', text: words.late[language] },
        { value: 'notDone', text: words.notDone[language] },
      ],
    },
    {
      name: 'period',
      label: words.year[language],
      allText: periods[1]?.label ?? '',
      options: periods
        .filter((_each, place) => place !== 1)
        .map(({ label }) => ({ value: label, text: label })),
    },
  ]
}

function Table(data: WhoHasNot): ReactElement {
  const { columns, done, language, period, query, shown } = data
  const address = addressOf(language, 'unitsCycle')
  return (
    <table className="matrix matrix--cycle" role="table">
      <caption className="visually-hidden">
        {words.title[language]} {period.label}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.unit[language]}
          </th>
          {columns.map((column) => (
            <th key={`${column.activity.id}-${column.slot}`} scope="col" role="columnheader">
              <a
                href={listAddress(address, whoShape, query, {
                  filters: { activity: column.activity.id },
                })}
              >
                {column.activity.title[language]}
              </a>
              <span className="matrix__above">{timeWords(column, language)}</span>
            </th>
          ))}
        </tr>
        <tr role="row" className="matrix__sums">
          <th scope="row" role="rowheader">
            {words.done[language]}
          </th>
          {done.map((each, place) => (
            <td key={columns[place]?.slot} role="cell">
              <span className="matrix__point">{columns[place]?.activity.title[language]} </span>
              {each.of === 0 ? '–' : unitSentences[language].shown(each.done, each.of)}
            </td>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {shown.map((row) => (
          <Row key={row.unit.code} row={row} data={data} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  data: { columns, language, period, periods },
  row: { cells, depth, unit },
}: {
  readonly data: WhoHasNot
  readonly row: CycleRow
}): ReactElement {
  const asked = period.label === periods[1]?.label ? null : period.label
  const address = unitCycleAddress(language, unit.code, { period: asked })
  return (
    <tr role="row">
      <th scope="row" role="rowheader" data-depth={depth}>
        <a href={address}>{unit.name[language]}</a>
      </th>
      {cells.map((cell, place) => {
        const column = columns[place]
        return (
          <td
            key={`${column?.activity.id ?? ''}-${column?.slot ?? ''}`}
            role="cell"
            data-fine={cell === null || cell.standing === 'ahead' ? '' : undefined}
          >
            {cell === null ? (
              <SignWord sign="notAsked">{words.notAsked[language]}</SignWord>
            ) : (
              <a href={`${address}#${monthId(cell.by.slice(0, 7))}`}>
                <span className="matrix__point">{column?.activity.title[language]} </span>
                <SignWord sign={signs[cell.standing]}>
                  {occurrenceStandingText[cell.standing][language]}
                </SignWord>
              </a>
            )}
          </td>
        )
      })}
    </tr>
  )
}
