import type { ReactElement } from 'react'
import { errorWords, type FormError } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** Everything that must be put right, on top of the form, each with a link to its field. Nothing without errors. */
export function ErrorSummary({
  language,
  errors,
}: {
  readonly language: PageLanguage
  readonly errors: readonly FormError[]
}): ReactElement | null {
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
              {each.field === null ? said : <a href={`#${each.field}`}>{said}</a>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
