import { createHmac, timingSafeEqual } from 'node:crypto'

/** What an address carries of a form draft: its id, and proof that the server handed it out. */
export function signedDraft(id: string, secret: string): string {
  return `${id}.${signature(id, secret)}`
}

/** The id of a form draft, or null when the proof is missing or wrong. */
export function draftIdOf(given: unknown, secret: string): string | null {
  if (typeof given !== 'string' || given.length > 200) return null
  const cut = given.lastIndexOf('.')
  if (cut <= 0) return null
  const id = given.slice(0, cut)
  const expected = Buffer.from(signature(id, secret))
  const found = Buffer.from(given.slice(cut + 1))
  return expected.length === found.length && timingSafeEqual(expected, found) ? id : null
}

function signature(id: string, secret: string): string {
  // The purpose is part of what is signed, so that no other signature of the secret can stand in.
  return createHmac('sha256', secret).update(`form-draft:${id}`).digest('base64url')
}
