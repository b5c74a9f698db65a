import type { ReactElement } from 'react'
import { spokenDayOf } from '../../plugin/admin/spoken-dates.ts'
import type { Text } from '../../plugin/core/text.ts'
import { type Comment, commentsOf } from '../../plugin/nonconformities/comments/rules.ts'
import { answerComment } from '../../plugin/nonconformities/steps/answer-comment.ts'
import type { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { Due } from '../components/due.tsx'
import { Step } from '../components/step.tsx'
import type { Draft } from '../drafts.ts'
import { InputField } from '../records/step-form.tsx'
import type { StepsOf } from '../records/steps-of.tsx'
import { caseStepAddress } from './addresses.ts'

type Steps = StepsOf<'nonconformities', keyof typeof nonconformitySteps.steps>

const words = {
  heading: { nb: 'Kommentarer fra verneombudet', en: 'Comments from the safety representative' },
  representative: { nb: 'Verneombudet', en: 'The safety representative' },
  answered: { nb: 'Svar fra {name}', en: 'Answer by {name}' },
  handler: { nb: 'saksbehandleren', en: 'the case handler' },
  answerBy: { nb: 'Besvares innen', en: 'To be answered by' },
} satisfies Record<string, Text>

/** What the safety representatives said of a case, each with its answer beside it, or the way to give one. */
export function Comments({ steps }: { readonly steps: Steps }): ReactElement | null {
  const { language, names, record } = steps
  const comments = commentsOf(record.steps)
  if (comments.length === 0) return null
  return (
    <section aria-labelledby="comments">
      <h2 className="section-title" id="comments">
        {words.heading[language]}
      </h2>
      <ul className="conversation">
        {comments.map((each) => (
          <li key={each.said.id}>
            <Said {...{ comment: each, steps }} />
            {each.answer === null && names.includes('answerComment') && (
              <p className="no-print">
                <a
                  href={caseStepAddress(language, record.number, 'answerComment', {
                    comment: each.said.id,
                  })}
                >
                  {answerComment.words.heading[language]}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CommentProps {
  readonly comment: Comment<NonNullable<Steps['record']['steps']>[number]>
  readonly steps: Steps
}

function Said({ comment: { answer, said, waits }, steps }: CommentProps): ReactElement {
  const { day, language, record } = steps
  const foreign = record.language === language ? undefined : record.language
  const on = (at: string | null | undefined): string => (at ? spokenDayOf(at, language) : '')
  return (
    <>
      <p className="conversation__who">
        {said.name ?? words.representative[language]}, {on(said.at)}
      </p>
      <p className="own-words" lang={foreign}>
        {said.note}
      </p>
      {answer && (
        <div className="answer-beside">
          <p className="conversation__who">
            {words.answered[language].replace('{name}', answer.name ?? words.handler[language])},{' '}
            {on(answer.at)}
          </p>
          <p className="own-words" lang={foreign}>
            {answer.note}
          </p>
        </div>
      )}
      {waits && said.answerBy && (
        <p className="row__more">
          {words.answerBy[language]}: <Due language={language} due={said.answerBy} day={day} />
        </p>
      )}
    </>
  )
}

/** The form of one comment: the one that was refused, or asked for, or the first that waits. */
export function CommentForm({
  asked,
  draft,
  steps,
}: {
  /** Id of the comment, as the address says. */
  readonly asked: string | undefined
  readonly draft: Draft | null
  readonly steps: Steps
}): ReactElement | null {
  const { choosable, day, language, place, record } = steps
  const open = commentsOf(record.steps).filter((each) => each.answer === null)
  const wanted = draft?.get('comment') ?? asked
  const comment = open.find(({ said }) => said.id === wanted) ?? open[0]
  if (!comment) return null
  const { input, words: stepWords } = answerComment
  return (
    <>
      <div className="answer-beside">
        <Said {...{ comment, steps }} />
      </div>
      <Step
        {...{ draft, language, record }}
        asked={steps.asked}
        name="answerComment"
        words={stepWords}
        segment={place.segments.answerComment}
        open
        hidden={{ comment: comment.said.id ?? null }}
      >
        <InputField
          {...{ choosable, day, draft, language, record }}
          name="answer"
          input={input.answer}
        />
      </Step>
    </>
  )
}
