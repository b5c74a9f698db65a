import type { ReactElement } from 'react'
import type { PageLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** Prints the page. Without a script the words say how; with one there is a button in their place (client/print.ts). */
export function PrintButton({ language }: { readonly language: PageLanguage }): ReactElement {
  return (
    <p className="print-way no-print">
      <span className="field__hint" data-print-hint="">
        {words.printHint[language]}
      </span>
      <button className="ds-button" data-variant="secondary" type="button" data-print="" hidden>
        {words.print[language]}
      </button>
    </p>
  )
}
