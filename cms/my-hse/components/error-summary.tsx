import { createContext, type ReactElement, useContext } from 'react'
import { errorWords, type FormError } from '../drafts.ts'
import type { ReportLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** Ids of the page, where an error was found to lead to none of them; null otherwise. */
export const Anchors = createContext<ReadonlySet<string> | null>(null)

/**
 * Everything that must be put right, on top of the form, each with a link to its field where the page has it. Nothing
 * without errors.
 */
export function ErrorSummary({
  language,
  errors,
}: {
  readonly language: ReportLanguage
  readonly errors: readonly FormError[]
}): ReactElement | null {
  const anchors = useContext(Anchors)
  if (errors.length === 0) return null
  return (
    <section
      className="ds-error-summary errors"
      aria-labelledby="errors-title"
      tabIndex={-1}
      autoFocus
    >
      <h2 className="errors__title" id="errors-title">
        {words.errorSummary[language]}
      </h2>
      <ul>
        {errors.map((each) => {
          const said = errorWords(each, language)
          return (
            <li key={`${each.field ?? ''} ${said}`}>
              {each.field === null || anchors?.has(each.field) === false ? (
                said
              ) : (
                <a href={`#${each.field}`}>{said}</a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
