import { logoutOperation } from 'payload'
import { accountCollection, expiredCookie } from '../../session-cookie.ts'
import { pageAddress } from '../routes.ts'
import type { FormWork } from './work.ts'

/** Ends the session in the database and takes the cookie away. Without a session there is only the cookie to take. */
export const logOut: FormWork = async (req, _posted, language) => {
  if (req.user?.collection === 'accounts') {
    await logoutOperation({ collection: accountCollection(req), req, allSessions: false })
  }
  return { to: pageAddress(language, 'logIn', { done: 'logged-out' }), cookie: expiredCookie(req) }
}
