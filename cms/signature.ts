import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * A value with proof behind it that this server handed it out.
 * @param purpose part of what is signed, so that no other signature of the secret can stand in
 * @param value any text; it can be read, only not changed
 */
export function signed(purpose: string, value: string, secret: string): string {
  return `${value}.${signature(purpose, value, secret)}`
}

/** The value, or null when the proof is missing or wrong. */
export function verified(purpose: string, given: string, secret: string): string | null {
  const cut = given.lastIndexOf('.')
  if (cut <= 0) return null
  const value = given.slice(0, cut)
  const expected = Buffer.from(signature(purpose, value, secret))
  const found = Buffer.from(given.slice(cut + 1))
  return expected.length === found.length && timingSafeEqual(expected, found) ? value : null
}

function signature(purpose: string, value: string, secret: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${value}`).digest('base64url')
}
