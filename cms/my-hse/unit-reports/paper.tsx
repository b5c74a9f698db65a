import type { ReactElement } from 'react'
import { institution } from '../../../content/institution.ts'
import type { ReportFacts } from '../../plugin/unit-reports/facts.ts'
import { sectionsOf } from '../../plugin/unit-reports/rules.ts'
import {
  judgementText,
  reportKindText,
  reportText,
  sectionText,
} from '../../plugin/unit-reports/text.ts'
import { longDate } from '../components/day.tsx'
import type { PaperKind } from '../paper/draw.tsx'
import type { PageLanguage } from '../routes.ts'
import { otherThan, Registered } from './parts.tsx'
import { reportSentences, reportWords as words } from './text.ts'

/** The yearly report of a unit as a paper, from its facts alone. */
export const unitReportPaper: PaperKind = {
  kind: 'unit-reports',
  draw: (facts, language) => <ReportPaper facts={factsIn(facts)} language={language} />,
}

function factsIn(facts: unknown): ReportFacts {
  const given = facts as Partial<ReportFacts> | null
  if (!given || !Array.isArray(given.answers) || typeof given.year !== 'number') {
    throw new Error('These are not the facts of a report of a unit.')
  }
  return given as ReportFacts
}

/** All that a report says, in the order of its sections. */
export function ReportPaper({
  facts,
  language,
}: {
  readonly facts: ReportFacts
  readonly language: PageLanguage
}): ReactElement {
  const { answers, handedIn, kind, number, page, statement, unit, year } = facts
  const lang = otherThan(language, facts.language)
  const say = reportSentences[language]
  return (
    <>
      <p className="institution">{institution.name[language]}</p>
      <h1>{say.title(year, unit.name[language])}</h1>
      <dl>
        <Fact name={words.number[language]} value={number} />
        <Fact name={reportText.kind[language]} value={reportKindText[kind][language]} />
        {handedIn && (
          <Fact
            name={words.handedIn[language]}
            value={say.by(longDate(handedIn.on, language), handedIn.by)}
          />
        )}
        {page && <Fact name={words.ofDay[language]} value={longDate(page.day, language)} />}
      </dl>
      {sectionsOf(kind).map((section) => {
        const answer = answers.find((each) => each.section === section)
        return (
          <section key={section}>
            <h2>{sectionText[section][language]}</h2>
            <Registered {...{ facts, language, section }} />
            <h3>{words.ourAnswer[language]}</h3>
            {answer === undefined && <p>{words.notAnswered[language]}</p>}
            {answer?.judgement && <p>{judgementText[answer.judgement][language]}</p>}
            {answer && answer.words !== '' && (
              <p className="own-words" lang={lang}>
                {answer.words}
              </p>
            )}
          </section>
        )
      })}
      {statement && <Statement {...{ language, statement }} written={facts.language} />}
    </>
  )
}

/** What the safety representative has stated. */
export function Statement({
  language,
  statement,
  written,
}: {
  readonly language: PageLanguage
  readonly statement: NonNullable<ReportFacts['statement']>
  readonly written: PageLanguage
}): ReactElement {
  return (
    <section>
      <h2>{reportText.statement[language]}</h2>
      <p className="own-words" lang={otherThan(language, written)}>
        {statement.words}
      </p>
      <p>{reportSentences[language].by(longDate(statement.on, language), statement.by)}</p>
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
