import { logoutOperation } from 'payload'
import { generateExpiredPayloadCookie } from 'payload/shared'
import { pageAddress } from '../routes.ts'
import type { FormWork } from './work.ts'

/** Ends the session in the database and takes the cookie away. Without a session there is only the cookie to take. */
export const logOut: FormWork = async (req, _posted, language) => {
  const collection = req.payload.collections.accounts
  if (req.user?.collection === 'accounts') {
    await logoutOperation({ collection, req, allSessions: false })
  }
  const cookie = generateExpiredPayloadCookie({
    collectionAuthConfig: collection.config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
  })
  return { to: pageAddress(language, 'logIn', { done: 'logged-out' }), cookie }
}
