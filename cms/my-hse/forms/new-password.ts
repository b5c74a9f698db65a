import { passwordFault } from '../../password.ts'
import { sessionCookie } from '../../session-cookie.ts'
import type { FormError } from '../drafts.ts'
import { pageAddress } from '../routes.ts'
import type { ErrorCode } from '../text.ts'
import type { FormWork } from './work.ts'

const faultCodes = {
  missing: 'newPasswordMissing',
  short: 'newPasswordShort',
  long: 'newPasswordLong',
} as const satisfies Record<string, ErrorCode>

/** Sets a new password by the token of a link, ends every other session and begins one. */
export const newPassword: FormWork = async (req, posted, language) => {
  const token = posted.get('token') ?? ''
  const password = posted.get('password') ?? ''
  const fault = passwordFault(password)
  const errors: FormError[] = []
  if (fault !== null) errors.push({ field: 'password', code: faultCodes[fault] })
  else if (posted.get('repeat') !== password)
    errors.push({ field: 'repeat', code: 'repeatDiffers' })
  // The token goes back in the address it came from; like a password it is not stored.
  if (errors.length > 0) return { errors, query: { token } }
  const session = await resetPassword(req, token, password)
  if (session === null) return { to: pageAddress(language, 'newPassword', { token: 'used' }) }
  const cookie = sessionCookie(req, session)
  return { to: pageAddress(language, 'start', { done: 'password' }), cookie }
}

/** The new session's token, or null when the link has expired, was used, or leads to a closed account. */
async function resetPassword(
  req: Parameters<FormWork>[0],
  token: string,
  password: string,
): Promise<string | null> {
  if (token === '') return null
  try {
    const { token: session } = await req.payload.resetPassword({
      collection: 'accounts',
      data: { token, password },
      overrideAccess: true,
      req,
    })
    return session ?? null
  } catch (error) {
    const status = (error as { status?: number }).status
    if (status === 401 || status === 403) return null
    throw error
  }
}
