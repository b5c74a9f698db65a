import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import type { HseProcess } from '../../../plugin/generated-types.ts'
import type { PageLanguage } from '../../routes.ts'
import { processAddress } from '../addresses.ts'
import { openingWords } from '../opening-text.ts'

/** Where a challenge that was carried over comes from, and how often it was; nothing for one of this process. */
export function Carried({
  language,
  process,
  id,
}: {
  readonly language: PageLanguage
  readonly process: Pick<HseProcess, 'challenges'>
  /** Id of the challenge. */
  readonly id: string
}): ReactElement | null {
  const { carriedFrom, carriedTimes } = process.challenges?.find((each) => each.id === id) ?? {}
  if (!carriedFrom) return null
  const times = carriedTimes ?? 1
  const words = times === 1 ? openingWords.carriedOnce : openingWords.carried
  return (
    <span>
      {fill(words, { times })[language]}{' '}
      <a href={processAddress(language, carriedFrom, 'report')}>{carriedFrom}</a> ·{' '}
    </span>
  )
}
