import type { ReactElement, ReactNode } from 'react'
import type { Edition, Guideline } from '../../../content/schema/index.ts'
import { audienceWords, guidelineKindWords } from '../../../content/words/guidelines.ts'
import type { PageLanguage } from '../routes.ts'
import { words } from '../text.ts'
import { Day } from './day.tsx'
import { type Fact, FactList } from './fact-list.tsx'
import { Tag } from './tag.tsx'

/** What a controlled document says about itself, in the order of the site's. */
export function DocumentBox({
  language,
  guideline,
  edition,
}: {
  readonly language: PageLanguage
  readonly guideline: Guideline
  readonly edition: Edition
}): ReactElement {
  return (
    <section className="document-box" aria-labelledby="about">
      <h2 className="document-box__title" id="about">
        {words.aboutDocument[language]}
      </h2>
      <FactList className="facts" facts={facts(language, guideline, edition)} />
    </section>
  )
}

/** The day the Norwegian text in force was gone through last, or null. */
function lastReviewed({ editions, reviews = [] }: Guideline): string | null {
  const current = editions.find((each) => each.language === 'nb' && each.state === 'inForce')
  return reviews.find((each) => each.edition === current?.edition)?.day ?? null
}

function facts(language: PageLanguage, guideline: Guideline, edition: Edition): Fact[] {
  const approver = [edition.approverRole?.[language], edition.approverName].filter(Boolean)
  const { archiveReference: archive } = edition
  const day = (date: string | null): ReactNode =>
    date === null ? null : <Day date={date} language={language} />
  return [
    [words.number[language], guideline.number],
    [words.kind[language], guidelineKindWords[guideline.kind][language]],
    [words.classification[language], words.staffOnly[language]],
    [words.editionWord[language], edition.edition],
    [words.inForceFrom[language], day(edition.validFrom)],
    [words.inForceTo[language], day(edition.validTo)],
    [
      words.approvedBy[language],
      approver.length > 0 && (
        <>
          {approver.join(', ')}
          {edition.approvedDate !== null && (
            <span className="facts__more">{day(edition.approvedDate)}</span>
          )}
        </>
      ),
    ],
    [words.lastReviewed[language], day(lastReviewed(guideline))],
    [
      words.nextReview[language],
      guideline.nextReview !== null && (
        <>
          {day(guideline.nextReview)}
          {guideline.reviewOverdue && <Tag colour="warning">{words.overdue[language]}</Tag>}
        </>
      ),
    ],
    [
      words.audience[language],
      guideline.audience.map((each) => audienceWords[each][language]).join(', '),
    ],
    [words.owner[language], guideline.ownerUnit?.[language]],
    [words.responsible[language], guideline.responsibleRole?.[language]],
    [words.legalBasis[language], guideline.legalBasis?.[language].replaceAll('§ ', '§\u00a0')],
    [
      words.archive[language],
      archive &&
        [archive.system, archive.caseNumber, archive.documentNumber].filter(Boolean).join(' '),
    ],
    [words.translatedFrom[language], edition.sourceEdition],
  ]
}
