import type { ReactElement } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import type { EvaluationLine, RegisteredAs, WrittenLine } from '../../plugin/compliance/load.ts'
import { changedSince } from '../../plugin/compliance/rules.ts'
import { lineText, type Result, resultText } from '../../plugin/compliance/text.ts'
import { longDate } from '../components/day.tsx'
import { Tag, type TagColour } from '../components/tag.tsx'
import type { PageLanguage } from '../routes.ts'
import { complianceSentences, complianceWords as words } from './text.ts'

/** How a result is marked. */
const resultColours: Readonly<Record<Result, TagColour>> = {
  compliant: 'success',
  partly: 'warning',
  not: 'danger',
  notApplicable: 'neutral',
  notAssessed: 'neutral',
}

/** A result, as a tag. */
export function ResultTag({
  language,
  result,
}: {
  readonly language: PageLanguage
  readonly result: Result
}): ReactElement {
  return <Tag colour={resultColours[result]}>{resultText[result][language]}</Tag>
}

/** A language other than the page's, in which something was written. */
export function otherThan(language: PageLanguage, written: PageLanguage): PageLanguage | undefined {
  return written === language ? undefined : written
}

/** What was found of a requirement, by whom and when. */
export function Found({
  language,
  written,
  line: { asLastYear, assessedBy, assessedOn, comment, evidence, noNonconformity, result },
}: {
  readonly language: PageLanguage
  readonly line: WrittenLine
  /** Language of the evaluation. */
  readonly written: PageLanguage
}): ReactElement {
  const lang = otherThan(language, written)
  return (
    <div className="compliance__found">
      <p>
        <ResultTag {...{ language, result }} />
      </p>
      {comment !== '' && (
        <p className="own-words" lang={lang}>
          {comment}
        </p>
      )}
      {evidence !== '' && <Evidence language={language} lang={lang} text={evidence} />}
      {noNonconformity !== '' && (
        <p className="own-words">
          <strong>{lineText.noNonconformity[language]}:</strong>{' '}
          <span lang={lang}>{noNonconformity}</span>
        </p>
      )}
      <p className="row__more">
        {complianceSentences[language].assessed(
          longDate(assessedOn, language),
          assessedBy,
          asLastYear,
        )}
      </p>
    </div>
  )
}

/** What shows it; a text that is nothing but an address of a page leads there. */
function Evidence({
  lang,
  language,
  text,
}: {
  readonly lang: PageLanguage | undefined
  readonly language: PageLanguage
  readonly text: string
}): ReactElement {
  const isAddress = /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
  return (
    <p className="own-words">
      <strong>{lineText.evidence[language]}:</strong>{' '}
      {isAddress ? <a href={text}>{text}</a> : <span lang={lang}>{text}</span>}
    </p>
  )
}

/** What was found the time before, in few words. */
export function FoundBefore({
  before,
  language,
  written,
  year,
}: {
  readonly before: WrittenLine
  readonly language: PageLanguage
  /** Language of the evaluation before. */
  readonly written: PageLanguage
  /** Year of the evaluation before. */
  readonly year: number
}): ReactElement {
  return (
    <p className="compliance__before own-words">
      {complianceSentences[language].inYear(year)}: {resultText[before.result][language]}
      {before.comment !== '' && (
        <>
          . <span lang={otherThan(language, written)}>{before.comment}</span>
        </>
      )}
    </p>
  )
}

/** The nonconformity a requirement that is not met is registered as. */
export function Registered({
  language,
  nonconformity,
}: {
  readonly language: PageLanguage
  readonly nonconformity: RegisteredAs | null
}): ReactElement | null {
  if (nonconformity === null) return null
  const { number } = nonconformity
  return (
    <p>
      {words.registeredAs[language]}
      {number !== null && (
        <>
          : <a href={recordAddress(language, 'nonconformity', number)}>{number}</a>
        </>
      )}
    </p>
  )
}

/** True where the law of a requirement has changed since it was assessed the time before. */
export function lawHasChanged({ before, law }: EvaluationLine, day: string): boolean {
  return before !== null && law !== null && changedSince(law.law, before.assessedOn, day)
}
