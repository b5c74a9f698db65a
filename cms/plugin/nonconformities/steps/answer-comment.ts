import { paragraphs, text } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { answerFault, answersDue, commentsOf } from '../comments/rules.ts'
import { tellOfAnswer } from '../comments/told.ts'

/** Answers one comment of the safety representative. Each comment has its own answer, also in a case that is closed. */
export const answerComment = step('nonconformities', {
  words: {
    heading: { nb: 'Svar på kommentaren', en: 'Answer the comment' },
    button: { nb: 'Send svaret', en: 'Send the answer' },
    done: {
      nb: 'Svaret er sendt til verneombudet.',
      en: 'The answer has been sent to the safety representative.',
    },
    history: {
      nb: 'Svarte på verneombudets kommentar',
      en: 'Answered a comment from the safety representative',
    },
  },
  input: {
    /** Id of the comment's line in the history. */
    comment: text({ label: { nb: 'Kommentaren', en: 'The comment' }, missing: 'commentUnknown' }),
    answer: paragraphs({ label: { nb: 'Svaret', en: 'The answer' }, missing: 'answerMissing' }),
  },
  fits: ({ steps }) => commentsOf(steps).some(({ answer }) => answer === null),
  faults: ({ record, values: { comment } }) => {
    const code = answerFault(record.steps, comment)
    return code === null ? [] : [{ code, status: 409 }]
  },
  write: ({ record, values: { comment, answer } }) => {
    const answered = { step: 'answerComment', answers: comment }
    const [answerDue] = answersDue([...(record.steps ?? []), answered])
    return { data: { answerDue: answerDue ?? null }, note: answer, more: { answers: comment } }
  },
  after: (req, written, { record, values: { comment } }) =>
    tellOfAnswer(req, written, record.steps?.find(({ id }) => id === comment)?.by ?? null),
})
