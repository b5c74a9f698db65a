/** What the server itself has addresses for, beside the site and My HSE; no language is spoken there. */
export const serverAddresses = {
  /** Payload's admin, drawn by Next. */
  admin: '/admin',
  /** Files of the admin, as Next names them. */
  adminFiles: '/_next',
  /** The REST API. */
  api: '/api',
  /** For whoever watches over the server. */
  health: '/healthz',
} as const
