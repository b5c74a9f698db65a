import type { ReactElement } from 'react'
import { reviewFigureAddress } from '../../../content/addresses/my-hse.ts'
import { fill, type Text } from '../../plugin/core/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { figureRows, type RowFigure } from '../../plugin/management-review/figure-rows.ts'
import { reviewList } from '../../plugin/management-review/list.ts'
import { figureText, reviewTitle } from '../../plugin/management-review/text.ts'
import { isListed } from '../../plugin/management-review/figure-lists.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { CountedRows } from '../lists/counted-rows.tsx'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { otherLanguage } from '../routes.ts'
import { rowAddress } from './links.ts'
import { reviewPlace as place } from './place.ts'
import { reviewWords as words } from './text.ts'

/** What a figure of a review counts, where that stands in no list of records: as far as the one who asks may read it. */
export const FigureScreen = screen(loadFigure, DrawnFigure)

const names: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.values(figureText).flatMap((each) => Object.entries<Text>(each)),
)

async function loadFigure(page: Page) {
  const { language, params } = page
  const [number, figure] = [params['number'] ?? '', params['figure'] ?? '']
  const visitor = requireVisitor(page, reviewFigureAddress(language, number, figure))
  const { req } = visitor
  const [review] = await local.find(req, 'management-reviews', {
    overrideAccess: false,
    where: { number: { equals: number } },
    limit: 1,
  })
  const name = Object.hasOwn(names, figure) && !isListed(figure) ? names[figure] : undefined
  if (!review || !name) throw new NotFound()
  const of = { unit: idOf(review.unit), year: review.year }
  const rows = await figureRows(req, of, 'reader')
  return { figure, language, name, review, rows: rows[figure as RowFigure], visitor }
}

function DrawnFigure({
  figure,
  language,
  name,
  review: { number, year },
  rows,
  visitor,
}: Loaded<typeof loadFigure>): ReactElement {
  const title = name[language]
  return (
    <Frame
      {...{ language, title, visitor }}
      section="managementReview"
      elsewhere={reviewFigureAddress(otherLanguage(language), number, figure)}
    >
      <div className="width page">
        <Breadcrumbs
          language={language}
          trail={[
            { name: reviewList.title[language], address: place.list(language) },
            { name: reviewTitle(year)[language], address: place.record(language, number) },
          ]}
        />
        <h1 className="title">{title}</h1>
        <CountedRows
          count={fill(words.rowsNow, { count: rows.length })[language]}
          language={language}
          rows={rows.map(({ at, ...row }) => ({ ...row, address: rowAddress(language, at) }))}
        />
      </div>
    </Frame>
  )
}
