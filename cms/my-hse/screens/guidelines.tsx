import type { ReactElement } from 'react'
import { guidelineKindWords } from '../../../content/words/guidelines.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { Tag } from '../components/tag.tsx'
import type { ExcerptPart } from '../guideline-search.ts'
import {
  type InternalGuideline,
  internalGuidelines,
  searchInternalGuidelines,
} from '../internal-guidelines.ts'
import { internalGuidelineAddress, otherLanguage, pageAddress } from '../routes.ts'
import { GuidelineSearch } from '../start/side.tsx'
import { startSentences, startWords } from '../start/text.ts'
import { words } from '../text.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../page.ts'

type Listed = InternalGuideline & { readonly excerpt?: readonly ExcerptPart[] }

/** Longest question that is searched for. */
const longestQuestion = 200

/** Internal guidelines in force: all of them, or those that hold what is asked for. */
export const GuidelinesScreen = screen(loadGuidelines, Guidelines)

async function loadGuidelines(page: Page) {
  const { language, asked } = page
  const question = (asked['q'] ?? '').trim().slice(0, longestQuestion)
  const here = pageAddress(language, 'guidelines', { q: question })
  const visitor = requireVisitor(page, here)
  const found: readonly Listed[] =
    question === ''
      ? await internalGuidelines(visitor.req, language)
      : (await searchInternalGuidelines(visitor.req, language, question)).map(
          ({ entry, excerpt }) => ({ ...entry, excerpt }),
        )
  return { language, question, visitor, found }
}

function Guidelines({
  language,
  question,
  visitor,
  found,
}: Loaded<typeof loadGuidelines>): ReactElement {
  return (
    <Frame
      language={language}
      title={words.internalGuidelines[language]}
      elsewhere={pageAddress(otherLanguage(language), 'guidelines', { q: question })}
      visitor={visitor}
      section="guidelines"
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{words.internalGuidelines[language]}</h1>
        <p className="lead">{words.internalGuidelinesLead[language]}</p>
        <GuidelineSearch language={language} asked={question} />
        {question !== '' && (
          <p className="list-head" role="status">
            <span>{startSentences.found[language](found.length, question)}</span>
            <a href={pageAddress(language, 'guidelines')}>{startWords.allInternal[language]}</a>
          </p>
        )}
        {found.length === 0 ? (
          question === '' && (
            <p className="nothing nothing--page">{words.noInternalGuidelines[language]}</p>
          )
        ) : (
          <ul className="guideline-list guideline-list--first">
            {found.map(({ guideline, edition, excerpt = [] }) => {
              const foreign = edition.language === language ? undefined : edition.language
              const behind = edition.behind && edition.behind.major + edition.behind.minor > 0
              return (
                <li className="guideline-list__item" key={guideline.id}>
                  <p className="eyebrow">
                    <span>{guideline.number}</span>
                    <span>{guidelineKindWords[guideline.kind][language]}</span>
                    {foreign !== undefined && (
                      <Tag colour="neutral">{words.onlyNorwegian[language]}</Tag>
                    )}
                    {behind && <Tag colour="warning">{words.behindTag[language]}</Tag>}
                  </p>
                  <h2 className="guideline-list__title">
                    <a href={internalGuidelineAddress(language, guideline.slug)} lang={foreign}>
                      {edition.title}
                    </a>
                  </h2>
                  {excerpt.length > 0 && <Excerpt parts={excerpt} language={foreign} />}
                  {excerpt.length === 0 && edition.lead !== '' && (
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

function Excerpt({
  parts,
  language,
}: {
  readonly parts: readonly ExcerptPart[]
  readonly language: string | undefined
}): ReactElement {
  return (
    <p className="guideline-list__lead" lang={language}>
      {parts.map((part, index) =>
        part.found ? (
          <mark className="found" key={`${String(index)} ${part.text}`}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </p>
  )
}
