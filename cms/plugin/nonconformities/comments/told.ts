import type { PayloadRequest } from 'payload'
import { fill, type Text } from '../../core/text.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { giveLine } from '../../outbox/daily.ts'
import { dayInWords } from '../../outbox/ladder/task-line.ts'
import { tell } from '../../outbox/tell.ts'
import { handlingAccounts } from '../handling.ts'
import { injuryStands } from '../injury/rules.ts'
import { pageOf, valuesOf } from '../told.ts'

const text = {
  commented: {
    nb: 'Kommentar fra verneombudet i avvik {number}',
    en: 'Comment from the safety representative on nonconformity {number}',
  },
  commentedBody: {
    nb: 'Verneombudet har kommentert et avvik i {unit} og skal få svar innen {due}.',
    en: 'The safety representative has commented on a nonconformity in {unit}, and must receive an answer by {due}.',
  },
  answered: {
    nb: 'Svar på kommentaren din i avvik {number}',
    en: 'Answer to your comment on nonconformity {number}',
  },
  answeredBody: {
    nb: 'Kommentaren din til et avvik i {unit} er besvart.',
    en: 'Your comment on a nonconformity in {unit} has been answered.',
  },
} satisfies Record<string, Text>

/** Tells those who handle a case of a comment: in their letter, and at once where the case is critical. */
export async function tellOfComment(
  req: PayloadRequest,
  found: Nonconformity,
  answerBy: string,
): Promise<void> {
  const { concernsManager, id, number, severity, steps } = found
  const values = { ...(await valuesOf(req, found)), due: dayInWords(answerBy) }
  const message = {
    key: `nonconformity:${id}:commented:${String(steps?.length ?? 0)}`,
    accounts: await handlingAccounts(req, found),
    body: [fill(text.commentedBody, values)],
    place: pageOf(number),
    sealed: concernsManager === true,
  }
  const title = fill(text.commented, values)
  if (severity === 'critical' || injuryStands(found)) {
    await tell(req, { ...message, subject: title })
  } else {
    const about = { collection: 'nonconformities', id } as const
    await giveLine(req, { ...message, part: 'asked', about, due: answerBy, title })
  }
}

/** Tells whoever commented that there is an answer, in their letter. */
export async function tellOfAnswer(
  req: PayloadRequest,
  found: Nonconformity,
  account: string | null,
): Promise<void> {
  const { concernsManager, id, number, steps } = found
  const values = await valuesOf(req, found)
  await giveLine(req, {
    key: `nonconformity:${id}:comment-answered:${String(steps?.length ?? 0)}`,
    part: 'know',
    about: { collection: 'nonconformities', id },
    accounts: [account],
    title: fill(text.answered, values),
    body: [fill(text.answeredBody, values)],
    place: pageOf(number),
    sealed: concernsManager === true,
  })
}
