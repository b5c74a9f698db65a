import type { ReactElement, ReactNode } from 'react'
import type { Edition, Guideline } from '../../../content/schema/index.ts'
import { audienceWords, guidelineKindWords } from '../../../content/words.ts'
import type { PageLanguage } from '../routes.ts'
import { words } from '../text.ts'
import { Day } from './day.tsx'

interface Fact {
  readonly name: string
  readonly value: ReactNode
}

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
      <dl className="facts">
        {facts(language, guideline, edition).map((each) => (
          <div key={each.name}>
            <dt>{each.name}</dt>
            <dd>{each.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function facts(language: PageLanguage, guideline: Guideline, edition: Edition): Fact[] {
  const approver = [edition.approverRole?.[language], edition.approverName].filter(Boolean)
  const { archiveReference: archive } = edition
  const fact = (name: keyof typeof words, value: ReactNode): Fact[] =>
    value === null || value === undefined || value === ''
      ? []
      : [{ name: words[name][language], value }]
  const day = (date: string | null): ReactNode =>
    date === null ? null : <Day date={date} language={language} />
  return [
    ...fact('number', guideline.number),
    ...fact('kind', guidelineKindWords[guideline.kind][language]),
    ...fact('classification', words.staffOnly[language]),
    ...fact('editionWord', edition.edition),
    ...fact('inForceFrom', day(edition.validFrom)),
    ...fact('inForceTo', day(edition.validTo)),
    ...fact(
      'approvedBy',
      approver.length === 0 ? null : (
        <>
          {approver.join(', ')}
          {edition.approvedDate !== null && (
            <span className="facts__more">{day(edition.approvedDate)}</span>
          )}
        </>
      ),
    ),
    ...fact(
      'nextReview',
      guideline.nextReview === null ? null : (
        <>
          {day(guideline.nextReview)}
          {guideline.reviewOverdue && (
            <span className="ds-tag" data-color="warning" data-size="sm">
              {words.overdue[language]}
            </span>
          )}
        </>
      ),
    ),
    ...fact('audience', guideline.audience.map((each) => audienceWords[each][language]).join(', ')),
    ...fact('owner', guideline.ownerUnit?.[language]),
    ...fact('responsible', guideline.responsibleRole?.[language]),
    ...fact('legalBasis', guideline.legalBasis?.[language].replaceAll('§ ', '§\u00a0')),
    ...fact(
      'archive',
      archive &&
        [archive.system, archive.caseNumber, archive.documentNumber].filter(Boolean).join(' '),
    ),
    ...fact('translatedFrom', edition.sourceEdition),
  ]
}
