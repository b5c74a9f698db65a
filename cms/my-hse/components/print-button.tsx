import type { ReactElement } from 'react'
import { paperPath } from '../../../content/addresses/papers.ts'
import { makesPdf } from '../paper/pdf.ts'
import { paperWords } from '../paper/text.ts'
import type { PageLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** Prints the page. Without a script the words say how; with one there is a button in their place (client/print.ts). */
export function PrintButton({
  language,
  paper,
}: {
  readonly language: PageLanguage
  /** Address of the page, where it can be taken along as files. @default it is printed alone */
  readonly paper?: string
}): ReactElement {
  return (
    <>
      <p className="print-way no-print">
        <span className="field__hint" data-print-hint="">
          {words.printHint[language]}
        </span>
        <button className="ds-button" data-variant="secondary" type="button" data-print="" hidden>
          {words.print[language]}
        </button>
      </p>
      {paper !== undefined && (
        <ul className="paper-ways no-print">
          {makesPdf() && (
            <li>
              <a href={paperPath(paper, 'pdf')}>{paperWords.pdf[language]}</a>
            </li>
          )}
          <li>
            <a href={paperPath(paper, 'word')}>{paperWords.word[language]}</a>
          </li>
        </ul>
      )}
    </>
  )
}
