import type { Endpoint } from 'payload'
import { z } from 'zod'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import type { Measure } from '../generated-types.ts'
import { proposeMeasure } from './propose.ts'
import {
  approveMeasure,
  cancelMeasure,
  changeMeasure,
  completeMeasure,
  extendMeasure,
  startMeasure,
  verifyMeasure,
} from './steps.ts'
import type { CostBasis, Priority } from './text.ts'

const text = {
  unknownStep: { nb: 'Ukjent steg for et tiltak.', en: 'Unknown step of a measure.' },
  noVersion: {
    nb: 'Si hvilken versjon av tiltaket steget bygger på, i feltet «version».',
    en: 'Say which version of the measure the step was decided from, in the field "version".',
  },
  malformed: {
    nb: 'Feltet «{field}» mangler eller har feil form.',
    en: 'The field "{field}" is missing or has the wrong form.',
  },
} satisfies Record<string, Text>

const priorities = ['high', 'medium', 'low'] as const satisfies readonly Priority[]
const bases = ['none', 'estimate', 'quote', 'actual'] as const satisfies readonly CostBasis[]

const fields = {
  title: z.string(),
  description: z.string().nullable().default(null),
  language: z.enum(['nb', 'en']).default('nb'),
  responsible: z.string().nullable().default(null),
  deadline: z.iso.date().nullable().default(null),
  priority: z.enum(priorities).nullable().default(null),
  cost: z
    .object({
      amount: z.number().min(0).nullable().default(null),
      basis: z.enum(bases).nullable().default(null),
      fundedBy: z.string().nullable().default(null),
    })
    .default({ amount: null, basis: null, fundedBy: null }),
}

const proposal = z.object({
  ...fields,
  key: z.string().min(1).max(100),
  source: z.union([
    z.object({ process: z.string(), challenge: z.string() }),
    z.object({ nonconformity: z.string() }),
  ]),
})

const steps = {
  edit: z.object(fields),
  approve: z.object({}),
  start: z.object({}),
  complete: z.object({ note: z.string(), date: z.iso.date().nullable().default(null) }),
  verify: z.object({
    effect: z.enum(['worked', 'partly', 'didNot']).nullable().default(null),
    note: z.string().default(''),
  }),
  extend: z.object({ deadline: z.iso.date().nullable().default(null), reason: z.string() }),
  cancel: z.object({ reason: z.string() }),
} as const
type StepName = keyof typeof steps

type Req = Parameters<Endpoint['handler']>[0]

/** `POST /api/measures/propose`: a new measure, as `MeasureProposal`. Answers `{ doc }`. */
export const proposeEndpoint = memberEndpoint({
  path: '/propose',
  method: 'post',
  handler: async (req) =>
    answer(await proposeMeasure(req, parsed(req, proposal, await bodyOf(req)))),
})

/** `POST /api/measures/:id/step/:step` with `{ version, … }`: one step of a measure. Answers `{ doc }`. */
export const measureStepEndpoint = memberEndpoint({
  path: '/:id/step/:step',
  method: 'post',
  handler: async (req) => {
    const { id, step } = req.routeParams as { id: string; step: string }
    if (!Object.hasOwn(steps, step))
      refuse(req, text.unknownStep, { status: 404, code: 'unknownStep' })
    const body = await bodyOf(req)
    const { version } = body
    if (typeof version !== 'number') {
      refuse(req, text.noVersion, { status: 428, field: 'version', code: 'version-missing' })
    }
    return answer(await taken(req, step as StepName, { id, version }, body))
  },
})

function taken(
  req: Req,
  step: StepName,
  at: { id: string; version: number },
  body: Record<string, unknown>,
): Promise<Measure> {
  switch (step) {
    case 'edit':
      return changeMeasure(req, { ...at, ...parsed(req, steps.edit, body) })
    case 'approve':
      return approveMeasure(req, at)
    case 'start':
      return startMeasure(req, at)
    case 'complete':
      return completeMeasure(req, { ...at, ...parsed(req, steps.complete, body) })
    case 'verify':
      return verifyMeasure(req, { ...at, ...parsed(req, steps.verify, body) })
    case 'extend':
      return extendMeasure(req, { ...at, ...parsed(req, steps.extend, body) })
    case 'cancel':
      return cancelMeasure(req, { ...at, ...parsed(req, steps.cancel, body) })
  }
}

/** @throws Refusal (400) naming the first field that has the wrong form */
function parsed<T>(req: Req, shape: z.ZodType<T>, body: Record<string, unknown>): T {
  const found = shape.safeParse(body)
  if (found.success) return found.data
  const field = found.error.issues[0]?.path.join('.') ?? ''
  const put = (each: string): string => each.replace('{field}', field)
  const said = { nb: put(text.malformed.nb), en: put(text.malformed.en) }
  return refuse(req, said, { status: 400, code: 'malformed', ...(field ? { field } : {}) })
}

function answer(doc: Measure): Response {
  return Response.json({
    doc: { id: doc.id, number: doc.number, state: doc.state, version: doc.version },
  })
}
