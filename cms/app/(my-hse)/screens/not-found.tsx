import type { ReactElement } from 'react'
import { homeAddress } from '../../../../content/routes.ts'
import { setPageStatus } from '../../../server/page-status.ts'
import { Frame } from '../components/frame.tsx'
import { otherLanguage, pageAddress, type PageLanguage } from '../routes.ts'
import { words } from '../text.ts'
import { pageVisitor } from '../visitor.ts'

/** Nothing stands at this address, or nothing that this person may see: the answer is the same. */
export async function NotFoundScreen({
  language,
}: {
  readonly language: PageLanguage
}): Promise<ReactElement> {
  setPageStatus(404)
  return (
    <Frame
      language={language}
      title={words.notFoundTitle[language]}
      elsewhere={pageAddress(otherLanguage(language), 'start')}
      visitor={await pageVisitor()}
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
