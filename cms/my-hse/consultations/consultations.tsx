import type { ReactElement } from 'react'
import { consultationSegments } from '../../../content/addresses/forms.ts'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import { askInput } from '../../plugin/consultations/ask.ts'
import { answer } from '../../plugin/consultations/steps/answer.ts'
import { matterText } from '../../plugin/consultations/text.ts'
import { fill } from '../../plugin/core/text.ts'
import { longDate } from '../components/day.tsx'
import { Due } from '../components/due.tsx'
import { Choice, TextArea } from '../components/fields.tsx'
import { Notice } from '../components/notice.tsx'
import { Step } from '../components/step.tsx'
import { answerForm, askForm, consultationsAnchor } from './forms.ts'
import type { ShownConsultation, ShownConsultations } from './load.ts'
import { consultationWords as words } from './text.ts'

interface Props {
  readonly shown: ShownConsultations
}

/** What safety representatives were asked about a record and what they answered, with the forms to ask and to answer. */
export function Consultations({ shown }: Props): ReactElement | null {
  const { all, asks, done, errors, language } = shown
  if (all.length === 0 && asks.length === 0) return null
  const said = done === askForm ? words.asked : done === answerForm ? words.answered : null
  return (
    <section aria-labelledby={consultationsAnchor}>
      <h2 className="section-title" id={consultationsAnchor}>
        {words.title[language]}
      </h2>
      <p>{words.lead[language]}</p>
      {said !== null && errors.length === 0 && (
        <Notice colour="success">
          <p role="status">{said[language]}</p>
        </Notice>
      )}
      <ConsultationList shown={shown} />
      {asks.length > 0 && <AskForm shown={shown} />}
    </section>
  )
}

/** The same to read, for a report. That nobody was asked stands there too. */
export function ConsultationList({ shown }: Props): ReactElement {
  const { all, answering, language } = shown
  if (all.length === 0) return <p className="nothing">{words.none[language]}</p>
  const open = all.filter(({ answers }) => answers)
  const named = open.find(({ record }) => record.id === answering?.get('id')) ?? open[0]
  return (
    <ul className="conversation">
      {all.map((each) => (
        <li key={each.record.id}>
          <Asked {...{ each, shown }} />
          {each.answers && <AnswerForm {...{ each, shown }} first={each === named} />}
        </li>
      ))}
    </ul>
  )
}

interface OneProps extends Props {
  readonly each: ShownConsultation
}

function Asked({ each, shown: { day, language } }: OneProps): ReactElement {
  const { answeredBy, askedBy, askedOf, measure, record, standing } = each
  const { answer: said, answeredOn, askedOn, deadline, matter, ofChief, question } = record
  const foreign = record.language === language ? undefined : record.language
  const names = askedOf.join(', ')
  const of = ofChief === true ? fill(words.chief, { of: names })[language] : names
  const someone = words.someone[language]
  return (
    <>
      <h3 className="row__title">
        {matterText[matter][language]}
        {measure && (
          <>
            {' '}
            <a href={recordAddress(language, 'measure', measure.number)}>{measure.number}</a>
          </>
        )}
      </h3>
      <p className="conversation__who">
        {
          fill(words.askedBy, { day: longDate(askedOn, language), by: askedBy ?? someone, of })[
            language
          ]
        }
      </p>
      {question && (
        <p className="own-words" lang={foreign}>
          {question}
        </p>
      )}
      {standing === 'answered' && answeredOn && (
        <div className="answer-beside">
          <p className="conversation__who">
            {
              fill(words.answerFrom, {
                day: longDate(answeredOn, language),
                by: answeredBy ?? someone,
              })[language]
            }
          </p>
          <p className="own-words">{said}</p>
        </div>
      )}
      {standing === 'waiting' && (
        <p className="row__more">
          {words.answerBy[language]}: <Due language={language} due={deadline} day={day} />
        </p>
      )}
      {standing === 'notAnswered' && (
        <p>
          <strong>
            {fill(words.notAnswered, { day: longDate(deadline, language) })[language]}
          </strong>
        </p>
      )}
    </>
  )
}

function AskForm({ shown }: Props): ReactElement {
  const { about, asked, asking, asks, kind, language } = shown
  const own = { language, errors: asking?.errors ?? [] }
  const [only] = asks
  const single = asks.length === 1 ? only : undefined
  return (
    <Step
      {...{ asked, language }}
      name={askForm}
      words={{ heading: words.ask, button: words.send }}
      segment={consultationSegments.ask}
      record={{ ...about, version: 0 }}
      draft={asking}
      open={false}
      hidden={{ about: kind, matter: single ?? null }}
    >
      {single === undefined && (
        <Choice
          {...own}
          name="matter"
          label={askInput.matter.label[language]}
          options={asks.map((each) => ({ value: each, label: matterText[each][language] }))}
          values={asking?.all('matter') ?? []}
        />
      )}
      <TextArea
        {...own}
        name="question"
        label={askInput.question.label[language]}
        hint={askInput.question.hint?.[language]}
        optional
        value={asking?.get('question')}
      />
    </Step>
  )
}

/** The form of one question. An address leads to the one that was refused, or the first. */
function AnswerForm({ each, shown, first }: OneProps & { readonly first: boolean }): ReactElement {
  const { about, answering, asked, kind, language } = shown
  const { id, version } = each.record
  const draft = answering?.get('id') === id ? answering : null
  const { input, words: stepWords } = answer
  return (
    <Step
      {...{ asked, draft, language }}
      name={first ? answerForm : `${answerForm}-${id}`}
      words={stepWords}
      segment={consultationSegments.answer}
      record={{ id, version, number: about.number }}
      open={draft !== null}
      formId={`answer-${id}`}
      hidden={{ about: kind }}
    >
      <TextArea
        {...{ language }}
        name="answer"
        label={input.answer.label[language]}
        hint={input.answer.hint?.[language]}
        errors={draft?.errors ?? []}
        value={draft?.get('answer')}
      />
    </Step>
  )
}
