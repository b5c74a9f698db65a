import type { ReactElement } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { inputText } from '../../../plugin/processes/text.ts'
import { FactList } from '../../components/fact-list.tsx'
import { processWords } from '../text.ts'
import { inOwnWords, OwnWords } from './own-words.tsx'
import type { ReportPart } from './part.ts'

/** One meeting: when, and its minutes. */
export function Meeting({
  language,
  report,
  meeting,
}: ReportPart & { readonly meeting: 'pre' | 'post' }): ReactElement {
  const { date, managerAbsentReason, minutes } = report.meetings[meeting]
  return (
    <>
      <FactList
        className="facts"
        facts={[
          [
            processWords.meetingDate[language],
            date === null ? processWords.notSet[language] : spokenDay(date, language),
          ],
          [processWords.absentReason[language], inOwnWords(report.language, managerAbsentReason)],
        ]}
      />
      <OwnWords written={report.language}>{minutes}</OwnWords>
    </>
  )
}

/** What was gone through in the pre-meeting. */
export function Inputs({ language, report }: ReportPart): ReactElement {
  if (report.inputs.length === 0) return <p>{processWords.noneYet[language]}</p>
  return (
    <ul className="report-list">
      {report.inputs.map((each) => (
        <li key={each.kind}>
          {inputText[each.kind][language]}
          {each.percent !== null &&
            `: ${each.percent.toLocaleString(language === 'nb' ? 'nb-NO' : 'en-GB')} %`}
          {each.note !== null && (
            <>
              {': '}
              <span lang={report.language}>{each.note}</span>
            </>
          )}
          {each.link !== null && (
            <>
              {' '}
              <a href={each.link}>{each.link}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
