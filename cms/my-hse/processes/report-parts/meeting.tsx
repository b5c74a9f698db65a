import type { ReactElement } from 'react'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import type { InputEnquiry } from '../../../plugin/processes/enquiries.ts'
import { type InputKind, inputText } from '../../../plugin/processes/text.ts'
import { FactList } from '../../components/fact-list.tsx'
import { EnquiryLine } from '../components/enquiry-line.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processWords } from '../text.ts'
import { inOwnWords, OwnWords } from './own-words.tsx'
import type { ToldPart } from './part.ts'

/** One meeting: when, and its minutes. */
export function Meeting({
  language,
  report,
  meeting,
}: ToldPart & { readonly meeting: 'pre' | 'post' }): ReactElement {
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
          [
            processWords.absentReasonSaid[language],
            inOwnWords(report.language, managerAbsentReason),
          ],
        ]}
      />
      <OwnWords written={report.language}>{minutes}</OwnWords>
    </>
  )
}

/** What was gone through in the pre-meeting, with the enquiries it looked at. */
export function Inputs({
  enquiries,
  language,
  report,
}: ToldPart & { readonly enquiries: readonly InputEnquiry[] }): ReactElement {
  const of = (kind: InputKind) => enquiries.filter(({ input }) => input === kind)
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
              {each.percent === null ? ': ' : '. '}
              <span lang={report.language}>{each.note}</span>
            </>
          )}
          {each.link !== null && (
            <>
              {' '}
              <a href={each.link}>{each.link}</a>
            </>
          )}
          <Enquiries language={language} enquiries={of(each.kind)} />
        </li>
      ))}
    </ul>
  )
}

function Enquiries({
  enquiries,
  language,
}: {
  readonly enquiries: readonly InputEnquiry[]
  readonly language: PageLanguage
}): ReactElement | null {
  if (enquiries.length === 0) return null
  return (
    <ul className="report-list">
      {enquiries.map((enquiry) => (
        <li key={enquiry.number}>
          <EnquiryLine language={language} enquiry={enquiry} />
        </li>
      ))}
    </ul>
  )
}
