import type { ReactElement } from 'react'
import { type MeasureState as State, measureStateText } from '../../plugin/measures/text.ts'
import type { PageLanguage } from '../routes.ts'

const colours: Record<State, 'neutral' | 'info' | 'success' | 'warning'> = {
  proposed: 'neutral',
  approved: 'info',
  inProgress: 'info',
  done: 'warning',
  verified: 'success',
  notEffective: 'warning',
  cancelled: 'neutral',
}

/** Where a measure stands, in words and colour. */
export function MeasureState({
  state,
  language,
}: {
  readonly state: State
  readonly language: PageLanguage
}): ReactElement {
  return (
    <span className="ds-tag" data-color={colours[state]} data-size="sm">
      {measureStateText[state][language]}
    </span>
  )
}
