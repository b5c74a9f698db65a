import type { Collection, PayloadRequest } from 'payload'
import { generateExpiredPayloadCookie, generatePayloadCookie } from 'payload/shared'

/**
 * The collection people log in to.
 * @throws Error when the config has none, which its plugin refuses at the door
 */
export function accountCollection(req: PayloadRequest): Collection {
  const collection = req.payload.collections['accounts']
  if (!collection) throw new Error('The config has no collection "accounts".')
  return collection
}

/** The cookie that carries a session. */
export function sessionCookie(req: PayloadRequest, token: string): string {
  return generatePayloadCookie({ ...settingsOf(req), token })
}

/** The cookie that takes a session's cookie away. */
export function expiredCookie(req: PayloadRequest): string {
  return generateExpiredPayloadCookie(settingsOf(req))
}

function settingsOf(req: PayloadRequest) {
  return {
    collectionAuthConfig: accountCollection(req).config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
  }
}
