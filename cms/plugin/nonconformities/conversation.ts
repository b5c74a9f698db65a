import type { PayloadRequest } from 'payload'
import { takeRecordStep } from '../records/record-step.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Nonconformity } from '../generated-types.ts'
import type { NonconformityAt } from './at.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import { tellHandlers, tellReporter } from './told.ts'
import { filled, refuseBadText } from './words.ts'

/** Asks the reporter something. They are told, where they have an account; others see it with their code. */
export function ask(
  req: PayloadRequest,
  given: NonconformityAt & { readonly question: string },
): Promise<Nonconformity> {
  const question = said(req, given.question, 'question', nonconformityRefusalText.questionMissing)
  return spoken(req, given, 'ask', question, (written) => tellReporter(req, written, 'asked'))
}

/** Answers as the reporter, from an account. */
export function answer(
  req: PayloadRequest,
  given: NonconformityAt & { readonly answer: string },
): Promise<Nonconformity> {
  const text = said(req, given.answer, 'answer', nonconformityRefusalText.answerMissing)
  return spoken(req, given, 'answer', text, (written) => tellHandlers(req, written, 'answered'))
}

/** Comments as the safety representative. */
export function comment(
  req: PayloadRequest,
  given: NonconformityAt & { readonly comment: string },
): Promise<Nonconformity> {
  const text = said(req, given.comment, 'comment', nonconformityRefusalText.commentMissing)
  return spoken(req, given, 'comment', text)
}

/**
 * Replies in writing to the safety representative who reported it. The Act gives a right to an answer (aml § 6-2); that it
 * is in writing goes further. A later reply takes the place of the former, which stays in the history.
 */
export function replyToRepresentative(
  req: PayloadRequest,
  given: NonconformityAt & { readonly reply: string },
): Promise<Nonconformity> {
  const text = said(req, given.reply, 'reply', nonconformityRefusalText.answerMissing)
  return spoken(req, given, 'replyToRepresentative', text, (written) =>
    tellReporter(req, written, 'replied'),
  )
}

async function spoken(
  req: PayloadRequest,
  { id, version }: NonconformityAt,
  action: 'ask' | 'answer' | 'comment' | 'replyToRepresentative',
  note: string,
  after?: (written: Nonconformity) => Promise<void>,
): Promise<Nonconformity> {
  return inTransaction(req, async () => {
    const taken = {
      collection: 'nonconformities' as const,
      id,
      action,
      version,
    }
    const written = await takeRecordStep(req, taken, () => ({
      data: action === 'replyToRepresentative' ? { replyToRepresentative: note } : {},
      step: { step: action, note },
      nameless: action === 'answer',
    }))
    await after?.(written)
    return written
  })
}

function said(req: PayloadRequest, given: string, field: string, missing: Text): string {
  const text = filled(given)
  if (text === null) refuse(req, missing, { field, code: `${field}Missing` })
  refuseBadText(req, { [field]: text })
  return text
}
