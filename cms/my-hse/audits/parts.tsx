import type { ReactElement, ReactNode } from 'react'
import { auditFindingAddress, recordAddress } from '../../../content/addresses/my-hse.ts'
import { evidenceName } from '../../plugin/audits/evidence-name.ts'
import type { FindingOfAudit, RegisteredAs } from '../../plugin/audits/load.ts'
import { type AsDrafted, isAnswered, isNotInDraft } from '../../plugin/audits/rules.ts'
import {
  auditLineText,
  type FindingKind,
  findingKindText,
  type InPlace,
  inPlaceText,
  type Judgement,
  judgementText,
  type Works,
  worksText,
} from '../../plugin/audits/text.ts'
import type { AuditAnswer, AuditEvidence, AuditJudgement } from '../../plugin/generated-types.ts'
import { idOf } from '../../plugin/database/local.ts'
import { longDate } from '../components/day.tsx'
import { Tag, type TagColour } from '../components/tag.tsx'
import type { PageLanguage } from '../routes.ts'
import { AuditedAgain } from './re-audits/ask-form.tsx'
import { auditSentences, auditWords as words } from './text.ts'

const findingColours: Readonly<Record<FindingKind, TagColour>> = {
  major: 'danger',
  minor: 'warning',
  observation: 'info',
  improvement: 'neutral',
  goodPractice: 'success',
}
const answerColours: Readonly<Record<InPlace | Works, TagColour>> = {
  yes: 'success',
  partly: 'warning',
  no: 'danger',
  notSeen: 'neutral',
}
const judgementColours: Readonly<Record<Judgement, TagColour>> = {
  closed: 'success',
  open: 'warning',
  repeated: 'danger',
}

/** What a finding is, as a tag. */
export function FindingTag({
  kind,
  language,
}: {
  readonly kind: FindingKind
  readonly language: PageLanguage
}): ReactElement {
  return <Tag colour={findingColours[kind]}>{findingKindText[kind][language]}</Tag>
}

/** A language other than the page's, in which something was written. */
export function otherThan(language: PageLanguage, written: PageLanguage): PageLanguage | undefined {
  return written === language ? undefined : written
}

interface Spoken {
  readonly language: PageLanguage
  /** Language of the audit. */
  readonly written: PageLanguage
}

/** Own words under a name; nothing where there are none. */
export function Said({
  children,
  language,
  name,
  written,
}: Spoken & {
  readonly name: string
  readonly children: string | null | undefined
}): ReactElement | null {
  if (!children) return null
  return (
    <p className="own-words">
      <strong>{name}:</strong> <span lang={otherThan(language, written)}>{children}</span>
    </p>
  )
}

/** What an audit says of a criterion. */
export function AnswerOf({
  answer,
  evidence,
  language,
  written,
}: Spoken & {
  readonly answer: AuditAnswer
  readonly evidence: readonly AuditEvidence[]
}): ReactElement {
  const shown = (answer.shownBy ?? []).map(idOf)
  const names = evidence.filter(({ id }) => shown.includes(id))
  return (
    <div className="audit__said">
      <p className="audit__tags">
        <span>
          {auditLineText.inPlace[language]}{' '}
          <Tag colour={answerColours[answer.inPlace]}>{inPlaceText[answer.inPlace][language]}</Tag>
        </span>
        <span>
          {auditLineText.works[language]}{' '}
          <Tag colour={answerColours[answer.works]}>{worksText[answer.works][language]}</Tag>
        </span>
      </p>
      {names.length > 0 && (
        <p>
          <strong>{auditLineText.shownBy[language]}:</strong>{' '}
          {names.map((each) => evidenceName(each, language)).join('; ')}
        </p>
      )}
      <Said {...{ language, written }} name={auditLineText.evidence[language]}>
        {answer.evidence}
      </Said>
      <Said {...{ language, written }} name={auditLineText.conclusion[language]}>
        {answer.conclusion}
      </Said>
      <Signed {...{ language }} on={answer.writtenOn} by={answer.writtenBy} />
    </div>
  )
}

/** Who wrote something and when. */
export function Signed({
  by,
  language,
  on,
}: {
  readonly language: PageLanguage
  readonly on: string | null | undefined
  readonly by: string | null | undefined
}): ReactElement | null {
  if (!on) return null
  return (
    <p className="row__more">
      {auditSentences[language].written(longDate(on, language), by ?? '')}
    </p>
  )
}

/** The nonconformity a finding is registered as. */
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

/** A finding, what became of it, and what the unit does about it. */
export function FindingRow({
  answers,
  children,
  found: { finding, nonconformity, reAudits },
  heading: Heading = 'h3',
  language,
  link,
  written,
}: Spoken & {
  readonly found: FindingOfAudit
  /** True where its answer is asked for. */
  readonly answers: boolean
  /** The heading its title is, below that of its place. @default h3 */
  readonly heading?: 'h2' | 'h3'
  /** Number of the audit and key of the criterion, where it leads to its page. @default it leads nowhere */
  readonly link?: { readonly number: string; readonly key: string }
  readonly children?: ReactNode
}): ReactElement {
  const address = link && auditFindingAddress(language, { ...link, row: finding.id })
  const lang = otherThan(language, written)
  return (
    <li className="row audit__finding" id={`finding-${finding.id}`}>
      <Heading className="row__title" lang={lang}>
        {finding.title}
      </Heading>
      <p className="audit__tags">
        <FindingTag kind={finding.kind} language={language} />
        {finding.repeats && <span>{words.repeats[language]}</span>}
      </p>
      <p className="own-words" lang={lang}>
        {finding.description}
      </p>
      <Registered {...{ language, nonconformity }} />
      <Redrafted {...{ finding, language, written }} />
      <AuditedAgain {...{ language, reAudits }} />
      <FindingAnswer {...{ finding, language, written }} />
      {children}
      {address && (
        <p className="no-print">
          <a href={address}>
            {(answers && isAnswered(finding.kind) ? words.answerIt2 : words.readIt)[language]}
            <span className="visually-hidden">: {finding.title}</span>
          </a>
        </p>
      )}
    </li>
  )
}

/** How a finding read in the draft the unit commented on, where it reads otherwise now. */
function Redrafted({
  finding,
  language,
  written,
}: Spoken & { readonly finding: FindingOfAudit['finding'] }): ReactElement | null {
  const before = (finding.asDrafted ?? null) as AsDrafted | null
  if (before === null) return null
  if (isNotInDraft(before)) {
    return (
      <p>
        <Tag colour="info">{words.notInDraft[language]}</Tag>
      </p>
    )
  }
  return (
    <details className="audit__said">
      <summary>{words.changedSinceDraft[language]}</summary>
      <p>
        <FindingTag kind={before.kind} language={language} />
      </p>
      <Said {...{ language, written }} name={words.asDrafted[language]}>
        {`${before.title}\n\n${before.description}`}
      </Said>
    </details>
  )
}

/** What the unit does about a finding. */
export function FindingAnswer({
  finding,
  language,
  written,
}: Spoken & { readonly finding: FindingOfAudit['finding'] }): ReactElement | null {
  if (!finding.answeredOn) return null
  return (
    <div className="audit__said">
      <Said {...{ language, written }} name={auditLineText.cause[language]}>
        {finding.cause}
      </Said>
      <Said {...{ language, written }} name={auditLineText.findingAnswer[language]}>
        {finding.answer}
      </Said>
      {finding.deadline && (
        <p>
          <strong>{auditLineText.deadline[language]}:</strong>{' '}
          {longDate(finding.deadline, language)}
        </p>
      )}
      <Signed {...{ language }} on={finding.answeredOn} by={finding.answeredBy} />
    </div>
  )
}

/** How an earlier finding is judged, or that nobody has. */
export function JudgementOf({
  judgement,
  language,
  written,
}: Spoken & { readonly judgement: AuditJudgement | null }): ReactElement {
  if (judgement === null) {
    return (
      <p>
        <Tag colour="neutral">{words.notJudged[language]}</Tag>
      </p>
    )
  }
  return (
    <div className="audit__said">
      <p>
        <Tag colour={judgementColours[judgement.judgement]}>
          {judgementText[judgement.judgement][language]}
        </Tag>
      </p>
      <Said {...{ language, written }} name={auditLineText.grounds[language]}>
        {judgement.grounds}
      </Said>
      <Signed {...{ language }} on={judgement.writtenOn} by={judgement.writtenBy} />
    </div>
  )
}
