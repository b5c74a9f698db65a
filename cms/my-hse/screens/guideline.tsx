import type { ReactElement } from 'react'
import { institution } from '../../../content/institution.ts'
import type { Edition } from '../../../content/schema/index.ts'
import { guidelineKindWords, inShortWords } from '../../../content/words/guidelines.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Contacts } from '../components/contacts.tsx'
import { Day } from '../components/day.tsx'
import { DocumentBox } from '../components/document-box.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { Tag } from '../components/tag.tsx'
import { internalGuideline } from '../internal-guidelines.ts'
import {
  internalGuidelineAddress,
  otherLanguage,
  pageAddress,
  type PageLanguage,
} from '../routes.ts'
import { withTableRegions } from '../table-regions.ts'
import { sentences, words } from '../text.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'

/** One internal guideline to read. */
export const GuidelineScreen = screen(loadGuideline, InForce)

async function loadGuideline(page: Page) {
  const { language, params } = page
  const slug = params['slug'] ?? ''
  const visitor = requireVisitor(page, internalGuidelineAddress(language, slug))
  const found = await internalGuideline(visitor.req, language, slug)
  if (!found) throw new NotFound()
  return { language, slug, visitor, ...found }
}

function InForce({
  language,
  slug,
  visitor,
  guideline,
  edition,
}: Loaded<typeof loadGuideline>): ReactElement {
  const foreign = edition.language === language ? undefined : edition.language
  return (
    <Frame
      language={language}
      title={edition.title}
      elsewhere={internalGuidelineAddress(otherLanguage(language), slug)}
      visitor={visitor}
      section="guidelines"
    >
      <article className="width page guideline">
        <Breadcrumbs
          language={language}
          trail={[
            {
              name: words.internalGuidelines[language],
              address: pageAddress(language, 'guidelines'),
            },
          ]}
        />
        <header className="guideline-head">
          <p className="eyebrow">
            <span>{guideline.number}</span>
            <span>{guidelineKindWords[guideline.kind][language]}</span>
            <span>
              {words.editionWord[language]} {edition.edition}
            </span>
            <span>
              {words.inForceFrom[language]} <Day date={edition.validFrom} language={language} />
            </span>
            <Tag colour="info">{words.internal[language]}</Tag>
            {guideline.reviewOverdue && <Tag colour="warning">{words.reviewOverdue[language]}</Tag>}
          </p>
          <h1 className="title" lang={foreign}>
            {edition.title}
          </h1>
          {edition.lead !== '' && (
            <p className="lead" lang={foreign}>
              {edition.lead}
            </p>
          )}
        </header>
        <div className="guideline__notices">
          <Lag language={language} edition={edition} slug={slug} />
        </div>
        {edition.textLeftOut && (
          <Notice colour="info" title={words.textUnreadable[language]}>
            <p>
              {words.textUnreadableAsk[language]}{' '}
              <a href={`mailto:${institution.siteEmail}`}>{institution.siteEmail}</a>
            </p>
          </Notice>
        )}
        <div className="guideline__body">
          <InShort language={language} edition={edition} foreign={foreign} />
          <Contents language={language} edition={edition} foreign={foreign} />
          <div className="guideline__text">
            <div
              className="prose"
              lang={foreign}
              // Sanitised by the same function as what the public site shows.
              dangerouslySetInnerHTML={{
                __html: withTableRegions(edition.html, words.table[language]),
              }}
            />
            {edition.changeNote !== '' && (
              <section className="after" aria-labelledby="lastChange">
                <h2 className="section-title" id="lastChange">
                  {words.lastChange[language]}
                </h2>
                <p lang={foreign}>{edition.changeNote}</p>
              </section>
            )}
            <Contacts language={language} contacts={guideline.contacts} />
          </div>
          <DocumentBox language={language} guideline={guideline} edition={edition} />
        </div>
      </article>
    </Frame>
  )
}

/** Says when a text stands in for a missing one, or is behind the controlling text. */
function Lag({
  language,
  edition,
  slug,
}: {
  readonly language: PageLanguage
  readonly edition: Edition
  readonly slug: string
}): ReactElement | null {
  if (edition.language !== language) {
    return (
      <Notice colour="info" title={words.missingTitle[language]}>
        <p>{words.missingText[language]}</p>
      </Notice>
    )
  }
  const { behind } = edition
  if (behind === null || behind.major + behind.minor === 0) return null
  return (
    <Notice colour="warning" title={sentences.behind[language](behind)}>
      <p>{words.behindControlling[language]}</p>
      <p>
        <a href={internalGuidelineAddress('nb', slug)} hrefLang="nb">
          {words.behindLink[language]}
        </a>
      </p>
    </Notice>
  )
}

function InShort({ language, edition, foreign }: PartProps): ReactElement | null {
  const sentences = edition.inShort ?? []
  if (sentences.length === 0) return null
  return (
    <section className="in-short" aria-labelledby="inShort">
      <h2 className="in-short__title" id="inShort">
        {inShortWords[language]}
      </h2>
      <ul lang={foreign}>
        {sentences.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  )
}

interface PartProps {
  readonly language: PageLanguage
  readonly edition: Edition
  readonly foreign: string | undefined
}

function Contents({ language, edition, foreign }: PartProps): ReactElement | null {
  const headings = edition.headings.filter((each) => each.level < 4)
  if (headings.length < 2) return null
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 className="contents__title" id="contents">
        {words.contents[language]}
      </h2>
      <ul lang={foreign}>
        {headings.map((each) => (
          <li className={`contents__${String(each.level)}`} key={each.id}>
            <a href={`#${each.id}`}>{each.text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
