import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { inputRefusals } from '../records/input/refusals.ts'
import { notifyAuthority } from './injury/checklist.ts'
import { notificationText } from './injury/text.ts'
import { reportNonconformity } from './report.ts'
import { injuredGroupText, nonconformityTypeText } from './text.ts'

const noVersion: Text = {
  nb: 'Si hvilken versjon steget bygger på, i feltet «version».',
  en: 'Say which version the step was decided from, in the field “version”.',
}

/** One of the values that a table of words has. */
function oneOf<V extends string>(words: Readonly<Record<V, Text>>): z.ZodType<V> {
  return z.enum(Object.keys(words) as [V, ...V[]])
}

const words = z.string().max(20_000).default('')
const line = z.string().max(20_000).nullable().default(null)

const report = z.object({
  key: z.string().min(16).max(200),
  type: oneOf(nonconformityTypeText).nullable().default(null),
  title: words,
  description: words,
  unit: line,
  concernsManager: z.boolean().default(false),
  eventDate: z.iso.date().nullable().default(null),
  eventTime: line,
  injuredGroup: oneOf(injuredGroupText).nullable().default(null),
  otherEmployer: line,
  place: line,
  immediateAction: line,
  // Whoever asks no such question of people leaves it out.
  injury: z.boolean().nullable().optional(),
  anonymous: z.boolean().default(false),
  asEmployee: z.boolean().default(false),
  name: line,
  email: line,
  language: z.enum(['nb', 'en']).default('nb'),
})

const checklist = z.object({
  lines: z
    .array(
      z.object({
        which: oneOf(notificationText),
        /** Day and time of the clock in Oslo. */
        date: z.iso.date().nullable().default(null),
        time: words,
        notRequired: words,
      }),
    )
    .max(20)
    .default([]),
})

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

/** `POST /api/nonconformities/:id/step/notifyAuthority` with `{ version, lines }`: the checklist. Answers `{ doc }`. */
export const checklistEndpoint = memberEndpoint({
  path: '/:id/step/notifyAuthority',
  method: 'post',
  handler: async (req) => {
    const { id } = req.routeParams as { id: string }
    const body = await bodyOf(req)
    const { version } = body
    if (typeof version !== 'number') {
      refuse(req, noVersion, { status: 428, field: 'version', code: 'version-missing' })
    }
    const doc = await notifyAuthority(req, { ...parsed(req, checklist, body), id, version })
    const { number, state } = doc
    return Response.json({ doc: { id: doc.id, number, state, version: doc.version } })
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
  return refuse(req, fill(inputRefusals.malformed, { field }), detail)
}
