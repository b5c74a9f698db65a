import type { Text } from '../../plugin/core/text.ts'
import type { ReactElement } from 'react'
import { points } from '../../plugin/internal-control/rules.ts'
import { type Point, pointText } from '../../plugin/internal-control/text.ts'
import { type Standing, standingMeans, standingText } from '../../plugin/year/text.ts'
import { unitSegments } from '../../../content/addresses/forms.ts'
import { type ProcessAsk, processAsks } from '../../plugin/processes/deadlines/standing.ts'
import { type ReportAsk, reportAsks } from '../../plugin/unit-reports/rules.ts'
import { reportStandingText } from '../../plugin/unit-reports/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { longDate } from '../components/day.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Frame } from '../components/frame.tsx'
import { ListFilters, type ShownFilter } from '../components/list-filters.tsx'
import { askFor, listAddress } from '../components/list-query.ts'
import { listWords } from '../components/list-text.ts'
import { Notice } from '../components/notice.tsx'
import { Paging } from '../components/paging.tsx'
import { screen } from '../page.ts'
import { otherLanguage, pageAddress } from '../routes.ts'
import { matrixAddress, matrixCsvAddress, unitAddress } from './addresses.ts'
import {
  loadMatrix,
  type Matrix,
  type MatrixFilter,
  type MatrixRow,
  matrixShape,
} from './load-matrix.ts'
import { chooseLateName } from './remind-names.ts'
import { SignSheet, StandingMark } from './standing.tsx'
import { unitSentences, unitWords } from './text.ts'

/** What one may ask for of processes. */
const processAskWords: Readonly<Record<ProcessAsk, Text>> = {
  late: unitWords.late,
  notOpened: unitWords.notOpened,
}

/** What one may ask for of yearly reports. */
const reportAskWords: Readonly<Record<ReportAsk, Text>> = {
  missing: unitWords.reportMissing,
  late: unitWords.reportLate,
  received: unitWords.reportReceived,
}

/** All units one may see, by the eight points of internal control. */
export const MatrixScreen = screen(loadMatrix, MatrixDrawing)

/** Draws the matrix. */
export function MatrixDrawing(matrix: Matrix): ReactElement {
  const { all, language, page, query, rows, total, visitor } = matrix
  const address = matrixAddress(language)
  const list = { language, address, shape: matrixShape, query }
  return (
    <Frame
      language={language}
      section="unit"
      title={unitWords.all[language]}
      elsewhere={matrixAddress(otherLanguage(language), askFor(matrixShape, query))}
      visitor={visitor}
    >
      <div className="width page matrix-page">
        <SignSheet />
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">
          {unitWords.all[language]} {matrix.period.label}
        </h1>
        <p className="unit-page__stood">
          {unitWords.printedOn[language]} {longDate(matrix.day, language)}
        </p>
        <ErrorSummary language={language} errors={matrix.errors} />
        {matrix.reminded && (
          <Notice colour="success">
            <p>{unitWords.remindedNow[language]}</p>
          </Notice>
        )}
        {matrix.unknownPeriod !== null && (
          <Notice colour="warning">
            <p>
              {unitSentences[language].unknownPeriod(matrix.unknownPeriod, matrix.period.label)}
            </p>
          </Notice>
        )}
        <p className="lead">{(all === 0 ? unitWords.noneInSight : unitWords.allLead)[language]}</p>
        {all > 0 && <ListFilters {...list} filters={filtersOf(matrix)} />}
        {all > 0 && (
          <p className="list-head" role="status">
            <span>{unitSentences[language].shown(total, all)}</span>
            <a href={matrixCsvAddress(language, { ...askFor(matrixShape, query), page: null })}>
              {listWords.asCsv[language]}
            </a>
          </p>
        )}
        {all > 0 && total === 0 && (
          <p className="nothing nothing--page">{listWords.nothingMatches[language]}</p>
        )}
        {all > 0 && (
          <p className="matrix__to-cycle no-print">
            <a href={pageAddress(language, 'unitsCycle')}>{unitWords.cycleOfAll[language]}</a>
          </p>
        )}
        {total > 1 && <Orders matrix={matrix} />}
        {rows.length > 0 && <Rows matrix={matrix} />}
        <Paging {...list} page={page} />
        {rows.length > 0 && <Legend language={language} />}
      </div>
    </Frame>
  )
}

function filtersOf({ branches, language, periods }: Matrix): ShownFilter<MatrixFilter>[] {
  const [now, ...before] = periods
  return [
    {
      name: 'lacks',
      label: unitWords.lacks[language],
      allText: unitWords.everyUnit[language],
      options: [
        { value: 'any', text: unitWords.anyLack[language] },
        ...points.map((value, index) => ({
          value,
          text: `${String(index + 1)} ${pointText[value][language]}`,
        })),
      ],
    },
    {
      name: 'standing',
      label: unitWords.standing[language],
      options: Object.entries(standingText).map(([value, text]) => ({
        value,
        text: text[language],
      })),
    },
    {
      name: 'process',
      label: unitWords.process[language],
      options: (Object.keys(processAsks) as ProcessAsk[]).map((value) => ({
        value,
        text: processAskWords[value][language],
      })),
    },
    {
      name: 'report',
      label: unitWords.report[language],
      options: (Object.keys(reportAsks) as ReportAsk[]).map((value) => ({
        value,
        text: reportAskWords[value][language],
      })),
    },
    {
      name: 'unit',
      label: unitWords.under[language],
      options: branches.map(({ code, name }) => ({ value: code, text: name })),
    },
    {
      name: 'period',
      label: unitWords.period[language],
      allText: now?.label ?? '',
      options: before.map(({ label }) => ({ value: label, text: label })),
    },
  ]
}

/** The orders the units can stand in. */
function Orders({ matrix: { language, query } }: { readonly matrix: Matrix }): ReactElement {
  return (
    <nav aria-label={unitWords.order[language]}>
      <ul className="chips">
        {matrixShape.sorts.map((sort) => (
          <li key={sort}>
            <a
              href={listAddress(matrixAddress(language), matrixShape, query, { sort })}
              aria-current={sort === query.sort ? 'true' : undefined}
            >
              {unitWords[sort][language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The table, in a form where there are units whose managers one may remind. */
function Rows({ matrix }: { readonly matrix: Matrix }): ReactElement {
  const { language, rows } = matrix
  if (!rows.some(({ remindable }) => remindable)) return <Table matrix={matrix} />
  return (
    <Form
      language={language}
      segment={unitSegments.chooseLate}
      id={chooseLateName}
      className="remind"
    >
      <p className="field__hint">{unitWords.remindHint[language]}</p>
      <Table matrix={matrix} />
      <SubmitRow language={language} label={unitWords.remindChosen[language]} />
    </Form>
  )
}

function Table({ matrix }: { readonly matrix: Matrix }): ReactElement {
  const { lacking, language, period, query, reportsMissing, reportsOf, rows } = matrix
  const address = matrixAddress(language)
  return (
    <table className="matrix" role="table">
      <caption className="visually-hidden">
        {unitWords.all[language]} {period.label}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {unitWords.unit[language]}
          </th>
          {points.map((point, index) => (
            <th key={point} scope="col" role="columnheader">
              <span className="matrix__number">{index + 1}</span> {pointText[point][language]}
            </th>
          ))}
          {reportsOf !== null && (
            <th scope="col" role="columnheader">
              {unitWords.report[language]} {reportsOf}
            </th>
          )}
        </tr>
        <tr className="matrix__sums" role="row">
          <th scope="row" role="rowheader">
            {unitWords.lackingHere[language]}
          </th>
          {points.map((point, index) => (
            <td key={point} role="cell" data-aside={isAside(query, point) ? '' : undefined}>
              <a href={listAddress(address, matrixShape, query, { filters: { lacks: point } })}>
                <span className="matrix__point">
                  {index + 1} {pointText[point][language]}{' '}
                </span>
                {lacking.get(point) ?? 0}
              </a>
            </td>
          ))}
          {reportsOf !== null && (
            <td role="cell">
              <a
                href={listAddress(address, matrixShape, query, { filters: { report: 'missing' } })}
              >
                <span className="matrix__point">
                  {unitWords.report[language]} {reportsOf}{' '}
                </span>
                {reportsMissing}
              </a>
            </td>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.code} matrix={matrix} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  matrix: { language, query, reportsOf },
  row: { above, code, depth, name, points: all, remindable, reminded, report, round, why },
}: {
  readonly matrix: Matrix
  readonly row: MatrixRow
}): ReactElement {
  const { lacks, period } = query.filters
  const address = unitAddress(language, code, { period })
  return (
    <tr role="row">
      <th scope="row" role="rowheader" data-depth={depth}>
        {remindable && (
          <label className="matrix__pick">
            <input className="ds-input" type="checkbox" name="units" value={code} />
            <span className="visually-hidden">{unitSentences[language].tick(name)}</span>
          </label>
        )}
        <a href={address}>{name}</a>
        {above !== null && <span className="matrix__above">{above}</span>}
        {(lacks === null || lacks === 'any' ? settled : []).map((standing) => (
          <Named key={standing} {...{ language, standing }} points={all} />
        ))}
        {round.late !== null && (
          <span className="matrix__why">
            {unitSentences[language].late(round.late.days)}
            {reminded !== null &&
              `. ${unitWords.lastReminded[language]} ${longDate(reminded, language)}`}
          </span>
        )}
        {why !== null && (
          <span className="matrix__why">
            {unitWords.whyIn[language]}: {why}
          </span>
        )}
      </th>
      {all.map(({ point, standing }, index) => (
        <td
          key={point}
          role="cell"
          data-fine={fine.includes(standing) && point !== lacks ? '' : undefined}
          data-aside={isAside(query, point) ? '' : undefined}
        >
          <a href={`${address}#${point}`}>
            <span className="matrix__point">
              {index + 1} {pointText[point][language]}{' '}
            </span>
            <StandingMark language={language} standing={standing} />
          </a>
        </td>
      ))}
      {reportsOf !== null && (
        <td
          className="matrix__report"
          role="cell"
          data-fine={report === null || !reportAsks.missing(report) ? '' : undefined}
        >
          {report !== null && (
            <a href={`${address}#review`}>
              <span className="matrix__point">
                {unitWords.report[language]} {reportsOf}{' '}
              </span>
              {(report.late ? unitWords.reportLate : reportStandingText[report.standing])[language]}
            </a>
          )}
        </td>
      )}
    </tr>
  )
}

/** What a phone names in a line for all points that stand so. */
const settled = ['notStated', 'inPlace'] as const
/** What has no row of its own there. */
const fine: readonly Standing[] = [...settled, 'asAbove', 'notAsked']

/** Another point than the one that is asked about: a phone leaves it to the unit's page. */
function isAside({ filters: { lacks } }: Matrix['query'], point: Point): boolean {
  return lacks !== null && lacks !== 'any' && lacks !== point
}

/** The points that stand in one way, in one line, where a phone has a row for what is to be done only. */
function Named({
  language,
  points: all,
  standing: asked,
}: Pick<MatrixRow, 'points'> &
  Pick<Matrix, 'language'> & { readonly standing: (typeof settled)[number] }): ReactElement | null {
  const there = all.filter(({ standing }) => standing === asked)
  if (there.length === 0) return null
  const named = there.map(({ point }) => pointText[point][language].toLocaleLowerCase(language))
  return (
    <span className="matrix__fine">
      {standingText[asked][language]}:{' '}
      {named.join(', ').replace('hms', 'HMS').replace('hse', 'HSE')}
    </span>
  )
}

function Legend({ language }: Pick<Matrix, 'language'>): ReactElement {
  return (
    <section className="legend" aria-labelledby="signs">
      <h2 className="legend__title" id="signs">
        {unitWords.signs[language]}
      </h2>
      <ul>
        {(Object.keys(standingText) as Standing[]).map((standing) => (
          <li key={standing}>
            <StandingMark language={language} standing={standing} />:{' '}
            {standingMeans[standing][language]}
          </li>
        ))}
      </ul>
    </section>
  )
}
