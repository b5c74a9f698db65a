import type { ReactElement } from 'react'
import type { Text } from '../../../plugin/core/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { thingWords } from '../things-text.ts'

/** Saves, and comes back to an empty form for one more. */
export function AnotherButton({
  language,
  label = thingWords.saveAndAnother,
}: {
  readonly language: PageLanguage
  readonly label?: Text
}): ReactElement {
  return (
    <button className="ds-button" data-variant="secondary" type="submit" name="another" value="yes">
      {label[language]}
    </button>
  )
}
