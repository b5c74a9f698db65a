import type { ReactElement } from 'react'
import { measureColours } from '../../plugin/measures/list.ts'
import { type MeasureState as State, measureStateText } from '../../plugin/measures/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Where a measure stands, in words and colour. */
export function MeasureState({
  state,
  language,
}: {
  readonly state: State
  readonly language: PageLanguage
}): ReactElement {
  return (
    <span className="ds-tag" data-color={measureColours[state]} data-size="sm">
      {measureStateText[state][language]}
    </span>
  )
}
