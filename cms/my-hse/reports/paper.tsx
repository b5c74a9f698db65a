import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { institution } from '../../../content/institution.ts'
import { fill } from '../../plugin/core/text.ts'
import { boardPaperKind } from '../../plugin/reports/board.ts'
import { type PaperSection, reportPaper, type ReportPaper } from '../../plugin/reports/paper.ts'
import { reportTitle } from '../../plugin/reports/text.ts'
import { longDate } from '../components/day.tsx'
import type { PaperKind } from '../paper/draw.tsx'
import { ReportFigures, ReportText } from './paper-parts.tsx'
import { reportWords as words } from './text.ts'

/** How a report of the whole institution is drawn when it is approved. */
export const reportPaperKind: PaperKind = {
  kind: 'reports',
  draw: (facts, language) => <DrawnPaper paper={reportPaper.parse(facts)} language={language} />,
}

/** How the two sheets for the board are drawn. */
export const boardPaper: PaperKind = {
  kind: boardPaperKind,
  draw: (facts, language) => (
    <DrawnBoardPaper paper={reportPaper.parse(facts)} language={language} />
  ),
}

/** The two sheets for the board: no contents, and what is to be decided first. */
export function DrawnBoardPaper({
  language,
  paper,
}: {
  readonly language: PageLanguage
  readonly paper: ReportPaper
}): ReactElement {
  const { day, kind, number, sections, year } = paper
  return (
    <div className="board-paper">
      <p className="institution">{institution.name[language]}</p>
      <h1 className="title">
        {words.boardPaper[language]}: {reportTitle(kind, year)[language]}
      </h1>
      <PaperFacts {...{ day, language, number }} />
      {sections.map((section) => (
        <DrawnSection key={section.key} {...{ language, number, section }} />
      ))}
    </div>
  )
}

function PaperFacts({
  day,
  language,
  number,
}: Pick<ReportPaper, 'day' | 'number'> & { readonly language: PageLanguage }): ReactElement {
  return (
    <dl>
      <div>
        <dt>{words.number[language]}</dt>
        <dd>{number}</dd>
      </div>
      <div>
        <dt>{words.asOf[language]}</dt>
        <dd>{longDate(day, language)}</dd>
      </div>
    </dl>
  )
}

/** @param index its place among the sections, where they are counted */
function DrawnSection({
  index,
  language,
  number,
  section: { key, tables, text, title },
}: {
  readonly index?: number
  readonly language: PageLanguage
  readonly number: string
  readonly section: PaperSection
}): ReactElement {
  const place = index === undefined ? '' : `${String(index + 1)}. `
  return (
    <section aria-labelledby={`part-${key}`}>
      <h2 id={`part-${key}`}>
        {place}
        {title[language]}
      </h2>
      {text.nb === '' ? (
        tables.length === 0 && <p>{words.noText[language]}</p>
      ) : (
        <ReportText {...{ language, text }} />
      )}
      {tables.map((table, at) => (
        <ReportFigures
          key={table.title.nb}
          id={`${key}-${String(at + 1)}`}
          {...{ language, number, table }}
        />
      ))}
    </section>
  )
}

/** A report as one document, of nothing but its facts: contents, sections with figures and text, annexes. */
export function DrawnPaper({
  language,
  paper,
}: {
  readonly language: PageLanguage
  readonly paper: ReportPaper
}): ReactElement {
  const { annexes, day, kind, number, sections, year } = paper
  return (
    <>
      <p className="institution">{institution.name[language]}</p>
      <h1 className="title">{reportTitle(kind, year)[language]}</h1>
      <PaperFacts {...{ day, language, number }} />
      <nav aria-labelledby="paper-contents">
        <h2 id="paper-contents">{words.contents[language]}</h2>
        <ol>
          {sections.map(({ key, title }) => (
            <li key={key}>
              <a href={`#part-${key}`}>{title[language]}</a>
            </li>
          ))}
          {annexes.length > 0 && (
            <li>
              <a href="#part-annexes">{words.annexes[language]}</a>
            </li>
          )}
        </ol>
      </nav>
      {sections.map((section, index) => (
        <DrawnSection key={section.key} {...{ index, language, number, section }} />
      ))}
      {annexes.length > 0 && (
        <section aria-labelledby="part-annexes">
          <h2 id="part-annexes">{words.annexes[language]}</h2>
          <ul>
            {annexes.map((annex, index) => (
              <li key={annex.number}>
                {
                  fill(words.annex, {
                    place: String(index + 1),
                    title: annex.title,
                    number: annex.number,
                  })[language]
                }
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
