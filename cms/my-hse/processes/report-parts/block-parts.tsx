import type { ReactElement } from 'react'
import { recordAddress } from '../../../../content/addresses/my-hse.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { controlText, costBasisText, measureStateText } from '../../../plugin/measures/text.ts'
import { nonconformityStateText } from '../../../plugin/nonconformities/text.ts'
import type { ChallengeBlock, JudgedRisk, PlanLine } from '../../../plugin/processes/blocks.ts'
import { challengeSourceText } from '../../../plugin/processes/text.ts'
import { riskLevelText } from '../../../plugin/risk/text.ts'
import { type Fact, FactList } from '../../components/fact-list.tsx'
import { riskWords } from '../../components/risk-text.ts'
import { kroner } from '../../measures/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { chainWords } from '../chain-text.ts'
import { processWords } from '../text.ts'
import type { ReportPart } from './part.ts'

interface BlockPart extends ReportPart {
  readonly block: ChallengeBlock
}

/** What a challenge is judged to be: its risk, its risk after the measures, where it comes from, its topic. */
export function BlockFacts({
  block,
  language,
  report,
  more = [],
}: BlockPart & {
  /** Facts that follow. @default none */
  readonly more?: readonly Fact[]
}): ReactElement {
  const { after, risk, source, topic } = block
  return (
    <FactList
      className="facts"
      facts={[
        [processWords.risk[language], <RiskTold key="risk" {...{ language, report, risk }} />],
        [
          chainWords.riskAfter[language],
          after && <RiskTold key="after" {...{ language, report }} risk={after} />,
        ],
        [chainWords.sourceFact[language], source && challengeSourceText[source][language]],
        [processWords.topic[language], topic],
        ...more,
      ]}
    />
  )
}

/** A risk with how it comes about: "Middels (12 av 25): flere ganger i året (4) × moderat (3)". */
export function RiskTold({
  language,
  report: { scale },
  risk: { consequence, level, likelihood, score },
}: ReportPart & { readonly risk: JudgedRisk }): ReactElement {
  if (score === null || level === null || likelihood === null || consequence === null) {
    return <>{riskWords.missing[language]}</>
  }
  const step = (words: ReportPart['report']['scale']['likelihood'], number: number): string =>
    words[number - 1]?.[language] ?? ''
  return (
    <>
      <span className="risk" data-level={level}>
        {fill(riskWords.of, { level: riskLevelText[level], score })[language]}
      </span>{' '}
      {
        fill(chainWords.steps, {
          likelihood: `${step(scale.likelihood, likelihood)} (${String(likelihood)})`,
          consequence: `${step(scale.consequence, consequence)} (${String(consequence)})`,
        })[language]
      }
    </>
  )
}

/** What a challenge turned out to be: each finding with its number, whole title and state. */
export function BlockFindings({ block, language }: BlockPart): ReactElement | null {
  if (block.findings.length === 0) return null
  return (
    <>
      <p className="block__label">{processWords.findings[language]}</p>
      <ul className="report-list">
        {block.findings.map(({ id, language: written, number, state, title }) => (
          <li key={id}>
            {number !== null && (
              <a href={recordAddress(language, 'nonconformity', number)}>{number}</a>
            )}{' '}
            <span lang={written}>{title}</span> (
            {state === null
              ? chainWords.notRegistered[language]
              : nonconformityStateText[state][language].toLowerCase()}
            )
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is done about a challenge: each measure whole, with who, when, how far, and what it costs. */
export function BlockMeasures({
  block,
  language,
  change,
}: BlockPart & {
  /** Where a measure is changed; null for one that is not changed here. @default none is */
  readonly change?: (line: PlanLine) => string | null
}): ReactElement | null {
  if (block.measures.length === 0 && block.cancelled === 0) return null
  return (
    <>
      <p className="block__label">{chainWords.measures[language]}</p>
      <ul className="report-list">
        {block.measures.map((each) => (
          <li
            // One that is taken into use stands under several challenges: the first place is where it was made.
            id={change && !each.existed ? `measures-${each.id}` : undefined}
            key={each.id}
            tabIndex={-1}
          >
            <a href={recordAddress(language, 'measure', each.number)}>{each.number}</a>{' '}
            <span lang={each.language}>{each.title}</span>{' '}
            <Change {...{ language, change, line: each }} />
            <br />
            <span className="block__more">
              <LineTold line={each} language={language} />
            </span>
          </li>
        ))}
        {block.cancelled > 0 && (
          <li key="cancelled">
            {fill(chainWords.cancelledBesides, { count: block.cancelled })[language]}
          </li>
        )}
      </ul>
    </>
  )
}

function Change({
  change,
  language,
  line,
}: {
  readonly language: PageLanguage
  readonly line: PlanLine
  readonly change: ((line: PlanLine) => string | null) | undefined
}): ReactElement | null {
  const to = change?.(line) ?? null
  if (to === null) return null
  return (
    <a href={to}>
      {processWords.change[language]}
      <span className="visually-hidden" lang={line.language}>
        {' '}
        {line.title}
      </span>
    </a>
  )
}

function LineTold({ line, language }: PlanLineProps): ReactElement {
  const { control, deadline, existed, firstDeadline, responsible, state } = line
  const before = [
    measureStateText[state][language],
    responsible,
    deadline &&
      fill(chainWords.by, { day: deadlineTold(deadline, firstDeadline, language) })[language],
  ].filter(Boolean)
  const after = [
    control && controlText[control][language],
    existed && chainWords.linkedHere[language],
  ].filter(Boolean)
  return (
    <>
      {before.join(' · ')} · <Cost line={line} language={language} />
      {after.map((each) => ` · ${String(each)}`)}
    </>
  )
}

/** A deadline, with the first one where it was extended. */
export function deadlineTold(
  deadline: string,
  first: string | null,
  language: PageLanguage,
): string {
  const day = spokenDay(deadline, language)
  if (first === null) return day
  return fill(chainWords.extendedFrom, { day, first: spokenDay(first, language) })[language]
}

interface PlanLineProps {
  readonly line: PlanLine
  readonly language: PageLanguage
}

/** What a measure costs, how that is known, and who pays: the payer in the words of whoever wrote it. */
export function Cost({
  line: { amount, basis, fundedBy, language: written },
  language,
}: PlanLineProps): ReactElement {
  if (amount === null) return <>{processWords.notSet[language]}</>
  const told = basis && basis !== 'none' ? ` (${costBasisText[basis][language].toLowerCase()})` : ''
  return (
    <>
      {kroner[language](amount)}
      {told}
      {fundedBy && (
        <>
          {chainWords.paidBy[language]} <span lang={written}>{fundedBy}</span>
        </>
      )}
    </>
  )
}
