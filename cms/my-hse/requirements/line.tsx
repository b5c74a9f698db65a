import type { ReactElement } from 'react'
import { requirementAddress } from '../../../content/addresses/my-hse.ts'
import { regulationAddress } from '../../../content/addresses/site.ts'
import type { Decision } from '../../plugin/regulations/overview/load.ts'
import { lawSlug } from '../../plugin/regulations/rules.ts'
import { longDate } from '../components/day.tsx'
import type { PageLanguage } from '../routes.ts'
import { changeWords, decisionWords, lawWords } from './line-words.ts'
import type { RequirementLine } from './load.ts'
import { requirementSentences, requirementWords } from './text.ts'

/** Where a line stands, and what the one who looks may do with it. */
interface LinePlace {
  /** The unit's code. */
  readonly code: string
  readonly day: string
  readonly decides: boolean
  readonly language: PageLanguage
}

/** A requirement in a unit's overview: what it asks, by which law, and what the unit has decided. */
export function Line({
  line: { decision, requirement },
  place: { code, day, decides, language },
}: {
  readonly line: RequirementLine
  readonly place: LinePlace
}): ReactElement {
  const { key, text } = requirement
  const law = lawWords(requirement, language)
  return (
    <li className="row overview__line" id={key}>
      <h3 className="row__title">{text[language]}</h3>
      <p className="row__more">
        <LawLink language={language} requirement={requirement} />
      </p>
      {decision && (
        <>
          <Changes
            said={changeWords(requirement, { day, reviewedOn: decision.reviewedOn }, language)}
          />
          <Decided language={language} decision={decision} />
        </>
      )}
      {decides && (
        <p className="overview__do no-print">
          <a href={requirementAddress(language, { unit: code, key })}>
            {(decision ? requirementWords.change : requirementWords.goThrough)[language]}
            <span className="visually-hidden">: {law}</span>
          </a>
        </p>
      )}
    </li>
  )
}

/** The law and section, leading to what the site says of them. */
export function LawLink({
  language,
  requirement,
}: {
  readonly language: PageLanguage
  readonly requirement: RequirementLine['requirement']
}): ReactElement {
  const address = regulationAddress(language, lawSlug(requirement.law.lovdataId))
  return <a href={`${address}#${requirement.key}`}>{lawWords(requirement, language)}</a>
}

/** What has become of the law since the unit last looked. */
export function Changes({ said }: { readonly said: readonly string[] }): ReactElement | null {
  return said.length === 0 ? null : <p className="overview__changed">{said.join(' ')}</p>
}

/** What the unit has decided, by whom and when. */
export function Decided({
  decision: { applies, evidence, how, reviewedBy, reviewedOn },
  language,
}: {
  readonly decision: Decision
  readonly language: PageLanguage
}): ReactElement {
  return (
    <div className="overview__decided">
      <p>
        <strong>{decisionWords(applies, language)}</strong>
      </p>
      {how !== '' && <p className="own-words">{how}</p>}
      {evidence !== '' && (
        <p className="own-words">
          {isWebAddress(evidence) ? <a href={evidence}>{evidence}</a> : evidence}
        </p>
      )}
      <p className="row__more">
        {requirementSentences[language].reviewed(longDate(reviewedOn, language), reviewedBy)}
      </p>
    </div>
  )
}

/** True for a text that is nothing but an address of a page. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
}
