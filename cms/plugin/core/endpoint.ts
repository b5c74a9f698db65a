import type { Endpoint, PayloadRequest } from 'payload'
import { cleanTexts } from './incoming-text.ts'
import { refuse } from './refuse.ts'
import type { Text } from './text.ts'

const notJson: Text = {
  nb: 'Innholdet kunne ikke leses. Send et JSON-objekt.',
  en: 'The content could not be read. Send a JSON object.',
}

const logIn: Text = { nb: 'Logg inn først.', en: 'Log in first.' }

/**
 * The JSON object a request carries, its texts cleaned.
 * @throws Refusal (400) for anything else
 */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  let body: unknown
  try {
    body = await req.json?.()
  } catch {
    body = undefined
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    refuse(req, notJson, { status: 400, code: 'malformed' })
  }
  return cleanTexts(body as Record<string, unknown>)
}

/** An endpoint for those who are logged in. */
export function memberEndpoint(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: (req) => {
      if (!req.user) refuse(req, logIn, { status: 401, code: 'logIn' })
      return endpoint.handler(req)
    },
  }
}
