import type { ReactElement } from 'react'
import type { PageLanguage } from '../../routes.ts'
import { processAddress } from '../addresses.ts'
import { processWords } from '../text.ts'
import { thingWords } from '../things-text.ts'

const words = {
  noMapping: { said: processWords.noMapping, write: thingWords.withoutMapping },
  noMeasure: { said: processWords.noMeasure, write: thingWords.withoutMeasure },
} as const

/** Why a challenge is not mapped, or gets no measure, and the way to the page where that is written. */
export function ReasonLink({
  language,
  number,
  page,
  challenge: { id, title },
  reason,
  written,
}: {
  readonly language: PageLanguage
  /** Number of the process. */
  readonly number: string
  readonly page: keyof typeof words
  readonly challenge: { readonly id: string; readonly title: string }
  readonly reason: string
  /** Language the process is written in. */
  readonly written: string
}): ReactElement {
  const { said, write } = words[page]
  return (
    <p>
      {reason !== '' && (
        <>
          {said[language]}: <span lang={written}>{reason}</span>{' '}
        </>
      )}
      <a href={processAddress(language, number, page, id)}>
        {(reason === '' ? write : processWords.change)[language]}
        <span className="visually-hidden" lang={written}>
          : {title}
        </span>
      </a>
    </p>
  )
}
