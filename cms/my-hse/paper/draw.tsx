import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { DrawnPaper } from '../../plugin/frozen/paper.ts'
import { committeeReportPaperKind } from '../committees/paper.tsx'
import { managementReviewPaper } from '../management-review/paper.tsx'
import { unitReportPaper } from '../unit-reports/paper.tsx'
import { boardPaper, reportPaperKind } from '../reports/paper.tsx'
import { paperStyle } from './style.ts'

/** How the paper of a record is drawn from its facts, as content of a `main`: headings from `h1`. */
export interface PaperKind {
  /** Slug of the collection whose records it is for. */
  readonly kind: string
  /** @throws where these are not facts of its kind */
  readonly draw: (facts: unknown, language: PageLanguage) => ReactElement
}

/** Every kind of paper that is frozen when somebody approves it. */
export const paperKinds: readonly PaperKind[] = [
  unitReportPaper,
  reportPaperKind,
  boardPaper,
  managementReviewPaper,
  committeeReportPaperKind,
]

/**
 * The paper of a record in both languages.
 * @throws Error for a kind that nothing draws
 */
export function drawPaper(
  kind: string,
  facts: unknown,
  kinds: readonly PaperKind[] = paperKinds,
): DrawnPaper {
  const found = kinds.find((each) => each.kind === kind)
  if (!found) throw new Error(`Nothing draws the papers of ${kind}: add it to paperKinds.`)
  const inLanguage = (language: PageLanguage): string =>
    renderToStaticMarkup(found.draw(facts, language))
  return { style: paperStyle, nb: inLanguage('nb'), en: inLanguage('en') }
}
