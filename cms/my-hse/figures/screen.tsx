import type { ReactElement } from 'react'
import { pagePaths, recordsAddress } from '../../../content/addresses/my-hse.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { longDate } from '../components/day.tsx'
import { Frame } from '../components/frame.tsx'
import { ListFilters } from '../components/list-filters.tsx'
import { listQuery, type ListShape } from '../components/list-query.ts'
import { fill } from '../../plugin/core/text.ts'
import { screen } from '../page.ts'
import { otherLanguage, pageAddress } from '../routes.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { CasesNow, CasesOfYear } from './case-parts.tsx'
import { type FiguresPage, loadFigures } from './load.ts'
import { Measures, Processes } from './plan-parts.tsx'
import { figureWords } from './text.ts'
import { YearsTrend } from './years-trend.tsx'

/** Nonconformities, measures and processes in figures, as far as the one who asks may know of them. */
const FiguresScreen = screen(loadFigures, DrawnFigures)

/** The screen of the figures. */
export const figureScreens: readonly ScreenRoute[] = [
  { path: pagePaths.figures, Screen: FiguresScreen },
]

/** What the address can ask for. */
const shape: ListShape<'year' | 'unit', 'none'> = {
  filters: { year: 'any', unit: 'any' },
  sorts: ['none'],
  sortedBy: { sort: 'none', descending: false },
}

/** Where the cases of a year are listed, for those who may open them. */
function listOfYear({ language, readable, unit }: FiguresPage): (year: number) => string | null {
  return (year) =>
    readable
      ? recordsAddress(language, 'nonconformity', {
          unit: unit?.id ?? null,
          reported: String(year),
        })
      : null
}

/** Draws the page of figures. */
export function DrawnFigures(page: FiguresPage): ReactElement {
  const { branches, day, language, readable, unit, visitor, year, years } = page
  const words = figureWords
  const [now, ...before] = years.map(String)
  const asked = { year: String(year) === now ? undefined : String(year), unit: unit?.id }
  return (
    <Frame
      language={language}
      section="nonconformity"
      title={words.title[language]}
      elsewhere={pageAddress(otherLanguage(language), 'figures', asked)}
      visitor={visitor}
    >
      <div className="width page figures-page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">
          {words.title[language]} {year}
          {unit && <span className="title__of"> {unit.name[language]}</span>}
        </h1>
        <p className="figures-page__stood">
          {words.print[language]} {longDate(day, language)}
        </p>
        <p className="lead">{(readable ? words.lead : words.leadNumbersOnly)[language]}</p>
        <ListFilters
          language={language}
          address={pageAddress(language, 'figures')}
          shape={shape}
          query={listQuery(shape, asked)}
          filters={[
            {
              name: 'year',
              label: words.year[language],
              allText: now ?? '',
              options: before.map((each) => ({ value: each, text: each })),
            },
            ...(branches.length > 0
              ? [
                  {
                    name: 'unit' as const,
                    label: words.unit[language],
                    allText: words.everyUnit[language],
                    options: branches.map(({ id, name }) => ({ value: id, text: name })),
                  },
                ]
              : []),
          ]}
        />
        <div className="figures-page__parts">
          <CasesNow {...page} />
          <CasesOfYear {...page} />
          <YearsTrend language={language} trend={page.trend} list={listOfYear(page)} />
          <Measures {...page} />
          <Processes {...page} />
        </div>
        <p className="nothing">{fill(words.people, { fewest: page.cases.fewest })[language]}</p>
      </div>
    </Frame>
  )
}
