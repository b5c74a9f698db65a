import type { ReactElement } from 'react'
import { guidelineKindWords } from '../../../../content/words.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { internalGuidelines } from '../internal-guidelines.ts'
import {
  internalGuidelineAddress,
  otherLanguage,
  pageAddress,
  type PageLanguage,
} from '../routes.ts'
import { words } from '../text.ts'
import { requireVisitor } from '../visitor.ts'

/** Internal guidelines in force. */
export async function GuidelinesScreen({
  language,
}: {
  readonly language: PageLanguage
}): Promise<ReactElement> {
  const visitor = await requireVisitor(language, pageAddress(language, 'guidelines'))
  const found = await internalGuidelines(visitor.req, language)
  return (
    <Frame
      language={language}
      title={words.internalGuidelines[language]}
      elsewhere={pageAddress(otherLanguage(language), 'guidelines')}
      visitor={visitor}
      section="guidelines"
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{words.internalGuidelines[language]}</h1>
        <p className="lead">{words.internalGuidelinesLead[language]}</p>
        {found.length === 0 ? (
          <p className="nothing nothing--page">{words.noInternalGuidelines[language]}</p>
        ) : (
          <ul className="guideline-list guideline-list--first">
            {found.map(({ guideline, edition }) => {
              const foreign = edition.language === language ? undefined : edition.language
              const behind = edition.behind && edition.behind.major + edition.behind.minor > 0
              return (
                <li className="guideline-list__item" key={guideline.id}>
                  <p className="eyebrow">
                    <span>{guideline.number}</span>
                    <span>{guidelineKindWords[guideline.kind][language]}</span>
                    {foreign !== undefined && (
                      <span className="ds-tag" data-color="neutral" data-size="sm">
                        {words.onlyNorwegian[language]}
                      </span>
                    )}
                    {behind && (
                      <span className="ds-tag" data-color="warning" data-size="sm">
                        {words.behindTag[language]}
                      </span>
                    )}
                  </p>
                  <h2 className="guideline-list__title">
                    <a href={internalGuidelineAddress(language, guideline.slug)} lang={foreign}>
                      {edition.title}
                    </a>
                  </h2>
                  {edition.lead !== '' && (
                    <p className="guideline-list__lead" lang={foreign}>
                      {edition.lead}
                    </p>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </Frame>
  )
}
