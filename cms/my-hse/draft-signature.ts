import { signed, verified } from '../signature.ts'

const purpose = 'form-draft'

/** What an address carries of a form draft: its id, and proof that the server handed it out. */
export function signedDraft(id: string, secret: string): string {
  return signed(purpose, id, secret)
}

/** The id of a form draft, or null when the proof is missing or wrong. */
export function draftIdOf(given: unknown, secret: string): string | null {
  if (typeof given !== 'string' || given.length > 200) return null
  return verified(purpose, given, secret)
}
