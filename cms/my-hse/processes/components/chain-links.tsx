import type { ReactElement } from 'react'
import type { HseProcess } from '../../../plugin/generated-types.ts'
import type { PageLanguage } from '../../routes.ts'
import { processAddress } from '../addresses.ts'
import { chainWords } from '../chain-text.ts'

const pages = [
  ['linkedMeasures', chainWords.useExisting],
  ['riskAfter', chainWords.judgeAfter],
] as const

/** From a challenge to the measures that exist already, and to the risk once its measures are done. */
export function ChainLinks({
  language,
  process,
  challenge,
  title,
}: {
  readonly language: PageLanguage
  readonly process: Pick<HseProcess, 'language' | 'number'>
  /** Id of the challenge. */
  readonly challenge: string
  readonly title: string
}): ReactElement {
  return (
    <ul className="chain-links">
      {pages.map(([page, words]) => (
        <li key={page}>
          <a href={processAddress(language, process.number, page, challenge)}>
            {words[language]}
            <span className="visually-hidden" lang={process.language}>
              : {title}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
