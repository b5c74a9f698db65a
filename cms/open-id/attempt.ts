import { z } from 'zod'
import type { PageLanguage } from '../../content/addresses/parts.ts'
import { signed, verified } from '../signature.ts'

/** How long somebody may take at the provider, in minutes. */
export const attemptMinutes = 10

/** How far another clock may be from this one, in seconds. */
export const clockTolerance = 30

/** A log-in that has been begun and is away at the provider. Kept in the browser that began it, and nowhere else. */
export interface Attempt {
  /** Name of the provider. */
  readonly provider: string
  /** What the provider must send back (RFC 6749, section 10.12). */
  readonly state: string
  /** What the ID token must hold (OpenID Connect Core 1.0, section 3.1.2.1). */
  readonly nonce: string
  /** What proves that whoever comes back is who left (PKCE, RFC 7636). */
  readonly verifier: string
  /** Where to go on, a path on this origin; null for the start page. */
  readonly next: string | null
  readonly language: PageLanguage
  /** When it began, in milliseconds since 1970. */
  readonly at: number
}

const shape = z.strictObject({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string().nullable(),
  language: z.enum(['nb', 'en']),
  at: z.number(),
}) satisfies z.ZodType<Attempt>

const purpose = 'log-in'

/**
 * Name of the cookie of one attempt: log-ins begun in two windows do not get in each other's way.
 * @param secure where the address is https, browsers take it from this host alone: a page on a subdomain cannot have
 * somebody come back from a log-in that another began
 */
export function attemptCookie(state: string, secure: boolean): string {
  return `${secure ? '__Host-' : ''}verne-log-in-${state.replace(/[^\w-]/g, '').slice(0, 16)}`
}

/** An attempt as its cookie holds it. */
export function writtenAttempt(attempt: Attempt, secret: string): string {
  return signed(purpose, Buffer.from(JSON.stringify(attempt)).toString('base64url'), secret)
}

/**
 * The attempt a cookie holds, or null for one that somebody made up, or that began too long ago.
 * @param now milliseconds since 1970
 */
export function readAttempt(
  written: string | undefined,
  secret: string,
  now: number,
): Attempt | null {
  const value = written === undefined ? null : verified(purpose, written, secret)
  if (value === null) return null
  const attempt = shape.parse(JSON.parse(Buffer.from(value, 'base64url').toString()))
  const age = now - attempt.at
  // Another of several servers may have begun it, by a clock that is ahead.
  return age > -clockTolerance * 1000 && age < attemptMinutes * 60_000 ? attempt : null
}
