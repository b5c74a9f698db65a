import { refusalOf } from '../core/refusal-of.ts'
import type { EditionState } from './text.ts'
import type { Content } from './unsent-text.ts'

/** What came of saving. A reason is in the person's language. */
export type SaveOutcome =
  | {
      readonly kind: 'saved'
      readonly at: string
      readonly version: number
      readonly state: EditionState
    }
  | { readonly kind: 'offline' | 'noAnswer' | 'loggedOut' }
  | { readonly kind: 'conflict' | 'refused'; readonly reason: string }

/**
 * Saves changed fields of an edition. Never throws: what went wrong is in the outcome.
 * @param version the version of the edition the change was made from
 */
export async function saveContent(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  edition: string,
  changed: Content,
  version: number,
  sessionEnded: () => Promise<boolean>,
): Promise<SaveOutcome> {
  try {
    const answer = await ask(`/editions/${edition}?depth=0`, {
      method: 'PATCH',
      body: JSON.stringify({ ...changed, version }),
    })
    if (answer.ok) {
      const { doc } = (await answer.json()) as { doc: { version: number; state: EditionState } }
      return {
        kind: 'saved',
        at: new Date().toISOString(),
        version: doc.version,
        state: doc.state,
      }
    }
    if (answer.status === 401) return { kind: 'loggedOut' }
    if (answer.status >= 500) return { kind: 'noAnswer' }
    const reason = (await refusalOf(answer)) ?? ''
    // Payload answers 403 to someone whose session has ended.
    if (answer.status === 403 && (await sessionEnded())) return { kind: 'loggedOut' }
    return { kind: answer.status === 409 ? 'conflict' : 'refused', reason }
  } catch {
    return { kind: navigator.onLine ? 'noAnswer' : 'offline' }
  }
}
