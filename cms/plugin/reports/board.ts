import type { PaperSection, ReportPaper } from './paper.ts'
import type { AnnualSection } from './sections.ts'

/** What papers for the board are frozen as. */
export const boardPaperKind = 'board-papers'

/** What stands on the two sheets, in their order, and how many tables of each section: what is to be decided comes first. */
const onTheSheets: readonly (readonly [section: AnnualSection, tables: number])[] = [
  ['decisions', 0],
  ['summary', 0],
  ['serious', 3],
  ['handling', 3],
  ['inspections', 1],
  ['units', 1],
  ['objectives', 1],
  ['cost', 1],
  ['lastYear', 0],
]

/** Paragraphs of what is said by the figures: the report itself has the rest. */
const paragraphsOnTheSheets = 2

/**
 * The two sheets for the board, of the same figures as the report: the decisions asked for, what was serious, what is overdue,
 * what authorities ordered, how far the units have come, objectives, cost, and what became of the decisions of last year. Of the whole institution alone: no unit
 * and nobody is in it.
 */
export function boardPaperOf(paper: ReportPaper): ReportPaper {
  const byKey = new Map(paper.sections.map((each) => [each.key, each]))
  return {
    ...paper,
    sections: onTheSheets.flatMap(([key, tables]): PaperSection[] => {
      const section = byKey.get(key)
      if (!section || (section.text.nb === '' && tables === 0)) return []
      const whole = tables === 0 && key !== 'summary'
      const text = whole ? section.text : shortened(section.text)
      const own = section.tables.slice(0, tables).map((each) => ({ ...each, chart: false }))
      return [{ ...section, text, tables: own }]
    }),
  }
}

function shortened({ en, nb }: PaperSection['text']): PaperSection['text'] {
  const first = (written: string): string =>
    written
      .split(/\n\s*\n/)
      .slice(0, paragraphsOnTheSheets)
      .join('\n\n')
  return { nb: first(nb), en: first(en) }
}
