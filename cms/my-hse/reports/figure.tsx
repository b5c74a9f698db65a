import type { ReactElement } from 'react'
import { reportFigureAddress } from '../../../content/addresses/my-hse.ts'
import { fill } from '../../plugin/core/text.ts'
import {
  annualFigureRows,
  type RowFigure,
  rowFigures,
} from '../../plugin/reports/annual/figure-rows.ts'
import { reportList } from '../../plugin/reports/list.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { CountedRows } from '../lists/counted-rows.tsx'
import { type Loaded, NotFound, type Page, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { unitAddress } from '../units/addresses.ts'
import { opened } from './load.ts'
import { reportPlace as place } from './place.ts'
import { reportWords as words } from './text.ts'

/** What a figure of an annual report counts, where that stands in no list of records: for those who write it. */
export const ReportFigureScreen = screen(loadFigure, DrawnFigure)

const isRowFigure = (figure: string): figure is RowFigure => Object.hasOwn(rowFigures, figure)

async function loadFigure(page: Page) {
  const { asked, language, params } = page
  const [number, figure] = [params['number'] ?? '', params['figure'] ?? '']
  const query = { kind: asked['kind'] }
  const shown = await opened(page, reportFigureAddress(language, { number, figure }, query))
  const { makes, report, visitor } = shown
  if (!makes || report.kind !== 'annual' || !isRowFigure(figure)) throw new NotFound()
  const of = { kind: asked['kind'], year: report.year }
  return { ...shown, figure, query, rows: await annualFigureRows(visitor.req, figure, of) }
}

function DrawnFigure({
  figure,
  language,
  query,
  report: { number },
  rows,
  title: report,
  visitor,
}: Loaded<typeof loadFigure>): ReactElement {
  const title = rowFigures[figure][language]
  return (
    <Frame
      {...{ language, title, visitor }}
      section="report"
      elsewhere={reportFigureAddress(otherLanguage(language), { number, figure }, query)}
    >
      <div className="width page">
        <Breadcrumbs
          language={language}
          trail={[
            { name: reportList.title[language], address: place.list(language) },
            { name: report, address: place.record(language, number) },
          ]}
        />
        <h1 className="title">{title}</h1>
        <CountedRows
          count={fill(words.rowsNow, { count: rows.length })[language]}
          language={language}
          rows={rows.map(({ unit, ...row }) => ({
            ...row,
            address: unit === null ? null : unitAddress(language, unit),
          }))}
        />
      </div>
    </Frame>
  )
}
