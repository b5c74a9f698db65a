import { z } from 'zod'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { givenIn } from '../records/endpoint.ts'
import { measureInput } from './input.ts'
import { proposeGiven } from './propose.ts'
import { measureRefusalText } from './text.ts'

const sources = z.union([
  z.object({ process: z.string(), challenge: z.string() }),
  z.object({ nonconformity: z.string() }),
])
const keys = z.string().min(1).max(100)

/**
 * `POST /api/measures/propose` with `{ key, source, language?, approve?, … }` as `measureInput`: a new measure, approved
 * at once where `approve` is true. Answers `{ doc }`.
 */
export const proposeEndpoint = memberEndpoint({
  path: '/propose',
  method: 'post',
  handler: async (req) => {
    const body = await bodyOf(req)
    const key = keys.safeParse(body['key'])
    if (!key.success)
      refuse(req, measureRefusalText.keyMissing, { field: 'key', code: 'keyMissing' })
    const source = sources.safeParse(body['source'])
    if (!source.success) {
      refuse(req, measureRefusalText.sourceMissing, { field: 'source', code: 'sourceMissing' })
    }
    const { id, number, state, version } = await proposeGiven(req, {
      key: key.data,
      source: source.data,
      language: body['language'] === 'en' ? 'en' : 'nb',
      approve: body['approve'] === true,
      given: givenIn(body, measureInput),
    })
    return Response.json({ doc: { id, number, state, version } })
  },
})
