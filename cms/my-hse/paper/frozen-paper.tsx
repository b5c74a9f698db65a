import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { fill } from '../../plugin/core/text.ts'
import type { Frozen } from '../../plugin/frozen/paper.ts'
import { longDate } from '../components/day.tsx'
import { paperWords as words } from './text.ts'

/** A paper as it was when it was approved: the page that was kept then, letter by letter, and its checksum. */
export function FrozenPaperText({
  language,
  paper,
}: {
  readonly language: PageLanguage
  readonly paper: Frozen
}): ReactElement {
  return (
    <>
      <div className="paper" dangerouslySetInnerHTML={{ __html: paper[language] }} />
      <footer className="paper__foot">
        <p>{fill(words.frozen, { day: longDate(paper.at.slice(0, 10), language) })[language]}</p>
        <p className="paper__checksum">
          {words.checksum[language]}: <code>{paper.hash}</code>
        </p>
      </footer>
    </>
  )
}
