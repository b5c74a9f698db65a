import type { PayloadRequest } from 'payload'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import type { LawChange } from '../../generated-types.ts'
import { confirmChange, dismissChange } from './decide.ts'
import { watchRefusal } from './text.ts'

/**
 * `POST /api/law-changes/:id/confirm` with `{ version, on, replacedBy, noteNb, noteEn }`: the change is followed up.
 * Answers `{ doc: { id, version, state } }`.
 */
export const confirmEndpoint = memberEndpoint({
  path: '/:id/confirm',
  method: 'post',
  handler: async (req) => {
    const { id, text, version } = await asked(req)
    return answer(
      await confirmChange(req, {
        id,
        version,
        on: text('on') || null,
        replacedBy: text('replacedBy') || null,
        noteNb: text('noteNb'),
        noteEn: text('noteEn'),
      }),
    )
  },
})

/** `POST /api/law-changes/:id/dismiss` with `{ version, reason }`: the change is not followed up. Answers as `confirm`. */
export const dismissEndpoint = memberEndpoint({
  path: '/:id/dismiss',
  method: 'post',
  handler: async (req) => {
    const { id, text, version } = await asked(req)
    return answer(await dismissChange(req, { id, version, reason: text('reason') }))
  },
})

async function asked(req: PayloadRequest) {
  const { id } = req.routeParams as { id: string }
  const body = await bodyOf(req)
  const { version } = body
  if (typeof version !== 'number') {
    refuse(req, watchRefusal.noVersion, { status: 428, field: 'version', code: 'version-missing' })
  }
  const text = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  return { id, version, text }
}

function answer({ id, state, version }: LawChange): Response {
  return Response.json({ doc: { id, version, state } })
}
