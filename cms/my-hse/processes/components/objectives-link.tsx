import type { ReactElement } from 'react'
import { objectivesAddress } from '../../../../content/addresses/my-hse.ts'
import { fill } from '../../../plugin/core/text.ts'
import { objectiveWords } from '../../objectives/text.ts'
import type { PageLanguage } from '../../routes.ts'
import type { OpenedProcess } from '../load.ts'

/** The way to the year's objectives of the unit and those it inherits: the pre-meeting begins with them. */
export function ObjectivesLink({
  language,
  opened: { process, unit },
}: {
  readonly language: PageLanguage
  readonly opened: Pick<OpenedProcess, 'process' | 'unit'>
}): ReactElement {
  return (
    <p className="no-print">
      <a href={objectivesAddress(language, unit.code, String(process.year))}>
        {fill(objectiveWords.overview, { unit: unit.name, year: process.year })[language]}
      </a>
    </p>
  )
}
