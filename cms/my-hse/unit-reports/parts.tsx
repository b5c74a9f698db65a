import type { ReactElement } from 'react'
import { objectiveStateText } from '../../plugin/objectives/text.ts'
import type { ReportedAnswer, ReportFacts } from '../../plugin/unit-reports/facts.ts'
import { isPoint } from '../../plugin/unit-reports/rules.ts'
import {
  judgementText,
  type ReportJudgement,
  type Section,
} from '../../plugin/unit-reports/text.ts'
import { standingText } from '../../plugin/year/text.ts'
import { Tag, type TagColour } from '../components/tag.tsx'
import type { PageLanguage } from '../routes.ts'
import { reportWords as words } from './text.ts'

const judgementColours: Readonly<Record<ReportJudgement, TagColour>> = {
  works: 'success',
  partly: 'warning',
  not: 'danger',
}

/** A language other than the page's, in which something was written. */
export function otherThan(language: PageLanguage, written: PageLanguage): PageLanguage | undefined {
  return written === language ? undefined : written
}

/** What the registers say to a section, as it stood: of a point, of the objectives, or of what a department does. */
export function Registered({
  facts,
  language,
  section,
}: {
  readonly facts: ReportFacts
  readonly language: PageLanguage
  readonly section: Section
}): ReactElement | null {
  if (section === 'results') return <Objectives facts={facts} language={language} />
  if (section === 'tasks') return <Functions facts={facts} language={language} />
  if (!isPoint(section)) return null
  if (facts.page === null) return <p>{words.unitClosed[language]}</p>
  const found = facts.page.points.find(({ point }) => point === section)
  if (!found) return <p>{words.verneNothing[language]}</p>
  return (
    <>
      <p>{standingText[found.standing][language]}</p>
      {found.has.length > 0 && (
        <ul>
          {found.has.map((each) => (
            <li key={each.nb}>{each[language]}</li>
          ))}
        </ul>
      )}
      {found.lacks.length > 0 && (
        <>
          <p>{words.lacks[language]}:</p>
          <ul>
            {found.lacks.map((each) => (
              <li key={each.nb}>{each[language]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Objectives({
  facts: { language: written, objectives },
  language,
}: {
  readonly facts: ReportFacts
  readonly language: PageLanguage
}): ReactElement {
  if (objectives.length === 0) return <p>{words.noObjectives[language]}</p>
  return (
    <>
      <p>{words.objectives[language]}:</p>
      <ul>
        {objectives.map(({ comment, number, state, title }) => (
          <li key={number}>
            <span lang={otherThan(language, written)}>{title}</span>:{' '}
            {objectiveStateText[state][language]}
            {comment !== null && comment !== '' && (
              <span lang={otherThan(language, written)}>. {comment}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Functions({
  facts: { functions },
  language,
}: {
  readonly facts: ReportFacts
  readonly language: PageLanguage
}): ReactElement | null {
  if (functions.length === 0) return null
  return (
    <>
      <p>{words.functions[language]}:</p>
      <ul>
        {functions.map(({ name, tasks, topics }) => (
          <li key={name.nb}>
            {name[language]}: {tasks[language]}
            {topics.length > 0 &&
              ` ${words.topics[language]}: ${topics.map((each) => each[language]).join(', ')}.`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a unit answered in a section. */
export function AnswerOf({
  answer: { judgement, words: said },
  language,
  written,
}: {
  readonly answer: Pick<ReportedAnswer, 'judgement' | 'words'>
  readonly language: PageLanguage
  /** Language of the report. */
  readonly written: PageLanguage
}): ReactElement {
  return (
    <>
      {judgement !== null && (
        <p>
          <Tag colour={judgementColours[judgement]}>{judgementText[judgement][language]}</Tag>
        </p>
      )}
      {said !== '' && (
        <p className="own-words" lang={otherThan(language, written)}>
          {said}
        </p>
      )}
    </>
  )
}
