import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { local } from '../database/local.ts'
import { asNobody } from '../core/nobody.ts'
import { writeStep } from '../records/record-step.ts'
import { refuse } from '../core/refuse.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Nonconformity } from '../generated-types.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import { tellHandlers } from './told.ts'
import { refuseBadText } from './words.ts'

/** Thirty-two characters that are not mistaken for each other when read aloud or written by hand. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 16

/**
 * The secret code of a report, `ABCD-EFGH-JKLM-NPQR`. The same report sent twice has the same, so that a double press
 * or a lost answer never leaves someone with a code that does not work.
 * @param secret of this installation
 * @param formKey random key of the form, known to the one who reports alone
 */
export function codeOf(secret: string, formKey: string): string {
  const bytes = createHmac('sha256', secret).update(`report code\n${formKey}`).digest()
  const letters = Array.from(bytes.subarray(0, length), (byte) => alphabet.charAt(byte % 32))
  return grouped(letters.join(''))
}

/** What is stored of a code: a salt, and the hash of both. The installation's secret is no part of it, so that a backup restored elsewhere still knows it. */
export function codeHash(code: string, salt = randomBytes(16).toString('hex')): string {
  const hash = createHash('sha256')
    .update(`${salt}\n${plainCode(code)}`)
    .digest('hex')
  return `${salt}:${hash}`
}

/** True when the code belongs to the stored hash, told in the same time whether it does or not. */
export function codeFits(code: string, stored: string): boolean {
  const [salt = ''] = stored.split(':')
  const given = Buffer.from(codeHash(code, salt))
  const kept = Buffer.from(stored)
  return given.length === kept.length && timingSafeEqual(given, kept)
}

/** Steps of a case that are words between the reporter and those who handle it. */
const spoken = ['ask', 'answer', 'inform', 'add'] as const

/** A number and the code that came with it. */
export interface CaseKey {
  readonly number: string
  readonly code: string
}

/** What someone with the code may know: where the case stands, and what was asked and answered. */
export interface CaseByCode {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly description: string
  readonly place: string | null
  /** `YYYY-MM-DD` */
  readonly eventDate: string
  readonly immediateAction: string | null
  readonly files: number
  readonly anonymous: boolean
  readonly language: Nonconformity['language']
  readonly state: Nonconformity['state']
  readonly reportedDate: string
  readonly due: string | null
  readonly closedDate: string | null
  readonly closingNote: string | null
  readonly rejectedReason: string | null
  /** It is handled above, or by the HSE director. */
  readonly concernsManager: boolean
  readonly conversation: readonly {
    readonly kind: (typeof spoken)[number]
    readonly at: string
    readonly text: string
  }[]
}

/** Compared with where there is no such number, so that it takes as long. */
const nobodysHash = codeHash('')

/**
 * Id of the case of a number and its code. Whoever has it may see and answer the case: it is kept as secret as the code.
 * @throws Refusal (404), the same whether the number or the code is wrong
 */
export async function openCase(req: PayloadRequest, { number, code }: CaseKey): Promise<string> {
  const [found] = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { number: { equals: number.replace(/\s/g, '').toUpperCase() } },
    limit: 1,
  })
  const fits = codeFits(code, found?.codeHash ?? nobodysHash)
  if (!found?.codeHash || !fits) {
    const detail = { field: 'code', status: 404, code: 'wrongCode' }
    refuse(req, nonconformityRefusalText.wrongCode, detail)
  }
  return found.id
}

/** What whoever opened a case may know; null when it is gone. The caller has checked the code. */
export async function openedCase(req: PayloadRequest, id: string): Promise<CaseByCode | null> {
  const found = await local.findById(req, 'nonconformities', id, { overrideAccess: true })
  if (!found?.codeHash) return null
  return {
    id: found.id,
    number: found.number,
    title: found.title,
    description: found.description,
    place: found.place ?? null,
    eventDate: found.eventDate,
    immediateAction: found.immediateAction ?? null,
    files: await local.count(req, 'attachments', {
      overrideAccess: true,
      where: { nonconformity: { equals: found.id } },
    }),
    anonymous: found.anonymous === true,
    language: found.language,
    state: found.state,
    reportedDate: found.reportedDate,
    due: found.due ?? null,
    closedDate: found.closedDate ?? null,
    closingNote: found.closingNote ?? null,
    rejectedReason: found.rejectedReason ?? null,
    concernsManager: found.concernsManager === true,
    conversation: conversationOf(found),
  }
}

/**
 * Answers a question in an opened case. Writes nobody's name. The same answer again, straight after, is written once.
 * The caller has checked the code.
 * @throws Refusal naming the field
 */
export async function answerOpened(req: PayloadRequest, id: string, answer: string): Promise<void> {
  const nobody = asNobody(req)
  const text = answer.trim()
  await inTransaction(nobody, async () => {
    const found = await local.findById(nobody, 'nonconformities', id, { overrideAccess: true })
    if (!found?.codeHash) refuse(req, nonconformityRefusalText.wrongCode, { status: 404 })
    if (text === '') {
      const detail = { field: 'answer', code: 'answerMissing' }
      refuse(req, nonconformityRefusalText.answerMissing, detail)
    }
    refuseBadText(req, { answer: text })
    const conversation = conversationOf(found)
    if (!conversation.some((each) => each.kind === 'ask')) {
      refuse(req, nonconformityRefusalText.nothingAsked, { status: 409, code: 'nothingAsked' })
    }
    const last = conversation.at(-1)
    if (last?.kind === 'answer' && last.text === text) return
    const written = await writeStep(nobody, 'nonconformities', found, {
      data: {},
      step: { step: 'answer', note: text },
    })
    await tellHandlers(nobody, written, 'answered')
  })
}

/** What was asked, answered, told and added, in the order it came. */
export function conversationOf(
  nonconformity: Pick<Nonconformity, 'steps'>,
): CaseByCode['conversation'] {
  return (nonconformity.steps ?? []).flatMap(({ step, at, note }) => {
    const kind = spoken.find((each) => each === step)
    return kind && note ? [{ kind, at: at ?? '', text: note }] : []
  })
}

function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

function grouped(letters: string): string {
  return (letters.match(/.{4}/g) ?? []).join('-')
}
