import type { ServerResponse } from 'node:http'

/** What the security headers depend on. */
export interface SecurityOptions {
  /** Public origin; browsers are told to insist on https only when it is https. */
  readonly serverUrl: string
}

/** Content security policy of the public site: its own files and nothing else. */
export function siteContentSecurityPolicy(serverUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(serverUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Policy of the pages of My HSE and reporting: their own style and script, and nothing else. */
export const pageContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Policy of answers that are not pages: nothing may run, nothing may frame them. */
export const bareContentSecurityPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/**
 * Sets the headers every answer carries, where the answer has not set its own.
 * @param response an answer whose head has not been sent
 * @param policy content security policy for an answer that has none
 */
export function setSecurityHeaders(
  response: ServerResponse,
  { serverUrl }: SecurityOptions,
  policy: string,
): void {
  if (!response.hasHeader('content-security-policy')) {
    response.setHeader('content-security-policy', policy)
  }
  for (const [name, value] of alwaysSent) {
    if (!response.hasHeader(name)) response.setHeader(name, value)
  }
  if (serverUrl.startsWith('https:') && !response.hasHeader(strict)) {
    response.setHeader(strict, 'max-age=31536000; includeSubDomains')
  }
}

const strict = 'strict-transport-security'

const alwaysSent = [
  ['x-content-type-options', 'nosniff'],
  // A stricter policy would send `Origin: null` with forms, which the origin check must refuse.
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  [
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  ],
  ['cross-origin-opener-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
] as const
