import type { ReactElement } from 'react'
import { homeAddress } from '../../../content/addresses/site.ts'
import { Frame } from '../components/frame.tsx'
import { otherLanguage, pageAddress, type PageLanguage } from '../routes.ts'
import { words } from '../text.ts'
import type { Visitor } from '../visitor.ts'

/** Nothing stands at this address, or nothing that this person may see: the page is the same. */
export function NotFoundPage({
  language,
  visitor,
}: {
  readonly language: PageLanguage
  readonly visitor: Visitor | null
}): ReactElement {
  return (
    <Frame
      language={language}
      title={words.notFoundTitle[language]}
      elsewhere={pageAddress(otherLanguage(language), 'start')}
      visitor={visitor}
    >
      <div className="width page narrow">
        <h1 className="title">{words.notFoundTitle[language]}</h1>
        <p className="lead">{words.notFoundText[language]}</p>
        <ul className="links">
          <li>
            <a href={pageAddress(language, 'start')}>{words.toStart[language]}</a>
          </li>
          <li>
            <a href={homeAddress(language)}>{words.home[language]}</a>
          </li>
        </ul>
      </div>
    </Frame>
  )
}
