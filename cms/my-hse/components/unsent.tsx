import { createContext, type ReactElement } from 'react'
import type { Text } from '../../plugin/core/text.ts'
import type { FormError } from '../drafts.ts'
import type { ReportLanguage } from '../routes.ts'
import { ErrorSummary } from './error-summary.tsx'

/** What came of a form that the page does not hold: it was sent, and has neither got through nor a place to stand. */
export interface UnsentForm {
  readonly errors: readonly FormError[]
  /** What was written in it. */
  readonly texts: readonly string[]
}

/** What the page must say beside what its screen shows; null for nothing. */
export const Unsent = createContext<UnsentForm | null>(null)

const words = {
  title: { nb: 'Dette ble ikke sendt', en: 'This was not sent', nn: 'Dette vart ikkje sendt' },
  lead: {
    nb: 'Skjemaet finnes ikke på denne siden nå. Her er det du skrev, så du kan ta vare på det.',
    en: 'The form is not on this page now. Here is what you wrote, so that you can keep it.',
    nn: 'Skjemaet finst ikkje på denne sida no. Her er det du skreiv, så du kan ta vare på det.',
  },
} as const satisfies Record<string, Text>

/** Says what went wrong with a form that is not on the page, and gives back what was written in it. */
export function UnsentNotice({
  language,
  unsent: { errors, texts },
}: {
  readonly language: ReportLanguage
  readonly unsent: UnsentForm
}): ReactElement {
  return (
    <div className="width unsent">
      {/* Its fields are elsewhere: there is nothing to lead to. */}
      <ErrorSummary language={language} errors={errors.map((each) => ({ ...each, field: null }))} />
      {texts.length > 0 && (
        <section aria-labelledby="unsent">
          <h2 className="section-title" id="unsent">
            {words.title[language]}
          </h2>
          <p>{words.lead[language]}</p>
          {texts.map((each) => (
            <p className="own-words" key={each}>
              {each}
            </p>
          ))}
        </section>
      )}
    </div>
  )
}
