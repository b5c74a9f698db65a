import type { Endpoint } from 'payload'
import { z } from 'zod'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import type { Measure } from '../generated-types.ts'
import { proposeMeasure } from './propose.ts'
import type { CostBasis, Priority } from './text.ts'

const text = {
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

type Req = Parameters<Endpoint['handler']>[0]

/** `POST /api/measures/propose`: a new measure, as `MeasureProposal`. Answers `{ doc }`. */
export const proposeEndpoint = memberEndpoint({
  path: '/propose',
  method: 'post',
  handler: async (req) =>
    answer(await proposeMeasure(req, parsed(req, proposal, await bodyOf(req)))),
})

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
