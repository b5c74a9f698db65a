import type { ReactElement } from 'react'
import { fill, type Text } from '../../plugin/core/text.ts'
import {
  type Risk as Judged,
  riskLevel,
  type RiskLimits,
  riskScore,
} from '../../plugin/risk/rules.ts'
import { consequencesFor, type Harmed, harmedText, riskLevelText } from '../../plugin/risk/text.ts'
import type { FormError } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import { Choice, type Option } from './fields.tsx'
import { riskWords } from './risk-text.ts'

/** A risk in words and as a number. */
export function Risk({
  language,
  risk,
  limits,
}: {
  readonly language: PageLanguage
  readonly risk: Judged
  readonly limits: RiskLimits
}): ReactElement {
  return (
    <span className="risk" data-level={riskLevel(riskScore(risk), limits) ?? 'none'}>
      {riskInWords(risk, limits)[language]}
    </span>
  )
}

/** A risk as it is said, such as "Middels risiko (12 av 25)". */
export function riskInWords(risk: Judged, limits: RiskLimits): Text {
  const score = riskScore(risk)
  const level = riskLevel(score, limits)
  if (level === null || score === null) return riskWords.missing
  return fill(riskWords.of, { level: riskLevelText[level], score })
}

const questions = { likelihood: riskWords.likelihood, consequence: riskWords.consequence } as const

interface RiskScales {
  /** Words of the steps 1 to 5. */
  readonly likelihood: readonly Text[]
  readonly consequence: readonly Text[]
  /** Are the words of consequence those that Verne describes for people, environment and property? */
  readonly consequenceDescribed: boolean
}

/** How likely and how serious, as two choices of five, with what the steps of consequence mean. */
export function RiskChoice({
  language,
  scales,
  values,
  errors,
  optional = false,
  names = { likelihood: 'likelihood', consequence: 'consequence' },
  labels = questions,
}: {
  readonly language: PageLanguage
  readonly scales: RiskScales
  /** What was chosen before, by scale; empty where nothing was. */
  readonly values: Readonly<Record<'likelihood' | 'consequence', string>>
  readonly errors: readonly FormError[]
  /** @default false */
  readonly optional?: boolean
  /** Names they are posted under. @default likelihood and consequence */
  readonly names?: Readonly<Record<'likelihood' | 'consequence', string>>
  /** Questions asked. @default how likely, and how serious */
  readonly labels?: Readonly<Record<'likelihood' | 'consequence', Text>>
}): ReactElement {
  return (
    <>
      <div className="risk-choice">
        {(['likelihood', 'consequence'] as const).map((scale) => (
          <Choice
            key={scale}
            language={language}
            errors={errors}
            name={names[scale]}
            label={labels[scale][language]}
            optional={optional}
            options={scales[scale].map((each, index) => step(index + 1, each[language]))}
            values={[values[scale]]}
          />
        ))}
      </div>
      {scales.consequenceDescribed && <Consequences language={language} scales={scales} />}
    </>
  )
}

/** What each step of consequence means for people, environment and property, with an example. */
function Consequences({
  language,
  scales,
}: {
  readonly language: PageLanguage
  readonly scales: Pick<RiskScales, 'consequence'>
}): ReactElement {
  return (
    <details className="risk-steps">
      <summary>{riskWords.meaning[language]}</summary>
      {(Object.keys(consequencesFor) as Harmed[]).map((harmed) => (
        <section key={harmed}>
          <p className="risk-steps__for">{harmedText[harmed][language]}</p>
          <ol>
            {consequencesFor[harmed].map(({ example, what }, index) => (
              <li key={what.nb}>
                <strong>{scales.consequence[index]?.[language]}:</strong> {what[language]}.{' '}
                <span className="risk-steps__example">
                  {fill(riskWords.example, { example })[language]}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </details>
  )
}

/** A step of a scale, by its number and what it is called. */
function step(number: number, name: string): Option {
  return { value: String(number), label: `${String(number)} – ${name}` }
}
