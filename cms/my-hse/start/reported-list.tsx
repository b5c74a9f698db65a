import type { ReactElement } from 'react'
import { recordAddress, reportAddress } from '../../../content/addresses/my-hse.ts'
import { nonconformityStateText } from '../../plugin/nonconformities/text.ts'
import { Day } from '../components/day.tsx'
import { Tag } from '../components/tag.tsx'
import type { PageLanguage } from '../routes.ts'
import type { Reported } from './facts.ts'
import { startWords } from './text.ts'

/** What someone has reported, and where each stands. */
export function ReportedList({
  language,
  reported,
}: {
  readonly language: PageLanguage
  readonly reported: readonly Reported[]
}): ReactElement {
  if (reported.length === 0) {
    return (
      <p className="nothing">
        {startWords.reportedNone[language]}{' '}
        <a href={reportAddress(language)}>{startWords.reportLong[language]}</a>
      </p>
    )
  }
  return (
    <ul className="rows">
      {reported.map((each) => (
        <li className="row" key={each.id}>
          <h3 className="row__title">
            <a
              href={recordAddress(language, 'nonconformity', each.number)}
              lang={each.language === language ? undefined : each.language}
            >
              {each.title}
            </a>
          </h3>
          <p>
            <Tag colour={each.state === 'closed' ? 'success' : 'info'}>
              {nonconformityStateText[each.state][language]}
            </Tag>{' '}
            <span className="row__more">
              {each.number} · {startWords.reportedOn[language]}{' '}
              <Day date={each.reportedDate} language={language} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
