import { expect, vi } from 'vitest'
import { local } from '../plugin/database/local.ts'
import type { Import } from '../plugin/generated-types.ts'
import type { ShownPlan } from '../plugin/imports/told.ts'
import type { ActorName, TestApp } from './app.ts'

/** What a door of the imports answers. */
interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** Reads files in over HTTP, as people do: the preview first, then what it showed. */
export function importDesk(app: TestApp) {
  const ask = async (who: ActorName, address: string, body: string): Promise<Answer> => {
    const answer = await fetch(`${app.origin}/api/imports${address}`, {
      method: 'POST',
      headers: {
        'accept-language': 'nb',
        'content-type': 'application/octet-stream',
        authorization: `JWT ${await app.token(who)}`,
      },
      body,
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return {
    ask,
    /** Waits until it is in. */
    readIn: async (kind: string, file: string, who: ActorName = 'editor'): Promise<Import> => {
      const shown = await ask(who, `/preview?kind=${kind}`, file)
      expect(shown.status, JSON.stringify(shown.body)).toBe(200)
      const { digest } = shown.body as unknown as ShownPlan & { digest: string }
      const { body } = await ask(who, `/carry-out?kind=${kind}&digest=${digest}`, file)
      const req = await app.as()
      return vi.waitFor(
        async () => {
          const found = await local.findById(req, 'imports', String(body['id']), {
            overrideAccess: true,
          })
          if (!found || found.state === 'running') throw new Error('It is running.')
          return found
        },
        { timeout: 30_000, interval: 50 },
      )
    },
  }
}
