import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import type { Nonconformity } from '../generated-types.ts'
import { answer, ask, comment, replyToRepresentative } from './conversation.ts'
import { clearInjury, confirmInjury, notifyAuthority } from './injury/steps.ts'
import { notificationText } from './injury/text.ts'
import { reportNonconformity } from './report.ts'
import { assess, checkEffect, close, receive, reject, reopen, start } from './steps.ts'
import {
  affectsText,
  effectText,
  nonconformityCategoryText,
  nonconformityTypeText,
  outcomeText,
  severityText,
} from './text.ts'
import { transfer } from './transfer.ts'

const text = {
  unknownStep: {
    nb: 'Ukjent steg for et avvik.',
    en: 'Unknown step of a nonconformity.',
  },
  noVersion: {
    nb: 'Si hvilken versjon av avviket steget bygger på, i feltet «version».',
    en: 'Say which version of the nonconformity the step was decided from, in the field "version".',
  },
  malformed: {
    nb: 'Feltet «{field}» mangler eller har feil form.',
    en: 'The field "{field}" is missing or has the wrong form.',
  },
} satisfies Record<string, Text>

/** One of the values that a table of words has. */
function oneOf<V extends string>(words: Readonly<Record<V, Text>>): z.ZodType<V> {
  return z.enum(Object.keys(words) as [V, ...V[]])
}

const words = z.string().max(20_000).default('')
const line = z.string().max(20_000).nullable().default(null)
const none = z.object({})

const report = z.object({
  key: z.string().min(16).max(200),
  type: oneOf(nonconformityTypeText).nullable().default(null),
  title: words,
  description: words,
  unit: line,
  concernsManager: z.boolean().default(false),
  eventDate: z.iso.date().nullable().default(null),
  place: line,
  immediateAction: line,
  // Whoever asks no such question of people leaves it out.
  injury: z.boolean().nullable().optional(),
  anonymous: z.boolean().default(false),
  name: line,
  email: line,
  language: z.enum(['nb', 'en']).default('nb'),
})

const assessment = z.object({
  type: oneOf(nonconformityTypeText).nullable().default(null),
  category: oneOf(nonconformityCategoryText).nullable().default(null),
  severity: oneOf(severityText).nullable().default(null),
  cause: words,
  immediateAction: words,
  seriousInjury: z.boolean().nullable().default(null),
  topic: line,
  affects: z.array(oneOf(affectsText)).default([]),
  outcome: oneOf(outcomeText).nullable().default(null),
})

const checklistLine = z.object({
  which: oneOf(notificationText),
  /** Day and time of the clock in Oslo. */
  date: z.iso.date().nullable().default(null),
  time: words,
  notRequired: words,
})

interface At {
  readonly id: string
  readonly version: number
}
type Step = (req: PayloadRequest, at: At, body: unknown) => Promise<Nonconformity>

/** A step with the shape of what it is given. */
function step<T>(
  shape: z.ZodType<T>,
  take: (req: PayloadRequest, given: At & T) => Promise<Nonconformity>,
): Step {
  return (req, at, body) => take(req, { ...parsed(req, shape, body), ...at })
}

const steps: Readonly<Record<string, Step>> = {
  receive: step(none, receive),
  assess: step(assessment, assess),
  start: step(z.object({ note: words }), start),
  checkEffect: step(z.object({ note: words }), checkEffect),
  close: step(
    z.object({
      note: words,
      effect: oneOf(effectText).nullable().default(null),
      cause: line,
    }),
    close,
  ),
  reject: step(z.object({ reason: words }), reject),
  transfer: step(
    z.object({
      unit: line,
      concernsManager: z.boolean().default(false),
      reason: words,
    }),
    transfer,
  ),
  reopen: step(z.object({ reason: words }), reopen),
  ask: step(z.object({ question: words }), ask),
  answer: step(z.object({ answer: words }), answer),
  comment: step(z.object({ comment: words }), comment),
  replyToRepresentative: step(z.object({ reply: words }), replyToRepresentative),
  notifyAuthority: step(
    z.object({ lines: z.array(checklistLine).max(20).default([]) }),
    notifyAuthority,
  ),
  confirmInjury: step(none, confirmInjury),
  clearInjury: step(z.object({ reason: words }), clearInjury),
}

/** `POST /api/nonconformities/report`: a report, by anyone, as `Report` without pictures. Answers `{ number, code }`. */
export const reportEndpoint: Endpoint = {
  path: '/report',
  method: 'post',
  handler: async (req) => {
    const given = parsed(req, report, await bodyOf(req))
    const { number, code } = await reportNonconformity(req, {
      ...given,
      photos: [],
    })
    return Response.json({ number, code }, { headers: { 'cache-control': 'no-store' } })
  },
}

/** `POST /api/nonconformities/:id/step/:step` with `{ version, … }`: one step. Answers `{ doc }`. */
export const nonconformityStepEndpoint = memberEndpoint({
  path: '/:id/step/:step',
  method: 'post',
  handler: async (req) => {
    const { id, step: name } = req.routeParams as { id: string; step: string }
    const take = Object.hasOwn(steps, name) ? steps[name] : undefined
    if (!take) refuse(req, text.unknownStep, { status: 404, code: 'unknownStep' })
    const body = await bodyOf(req)
    const { version } = body
    if (typeof version !== 'number') {
      refuse(req, text.noVersion, {
        status: 428,
        field: 'version',
        code: 'version-missing',
      })
    }
    const doc = await take(req, { id, version }, body)
    return Response.json({
      doc: {
        id: doc.id,
        number: doc.number,
        state: doc.state,
        version: doc.version,
      },
    })
  },
})

/** @throws Refusal (400) naming the first field that has the wrong form */
function parsed<T>(req: PayloadRequest, shape: z.ZodType<T>, body: unknown): T {
  const found = shape.safeParse(body)
  if (found.success) return found.data
  const field = found.error.issues[0]?.path.join('.') ?? ''
  const detail = {
    status: 400,
    code: 'malformed',
    ...(field ? { field } : {}),
  }
  return refuse(req, fill(text.malformed, { field }), detail)
}
