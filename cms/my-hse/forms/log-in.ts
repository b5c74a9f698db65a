import { logIn as beginSession } from '../../login.ts'
import type { FormError } from '../drafts.ts'
import { pageAddress } from '../routes.ts'
import { safeNext } from '../safe-next.ts'
import { type FormWork, isEmail } from './work.ts'

/** Begins a session. Whatever was wrong with address, password or account: the same words after the same time. */
export const logIn: FormWork = async (req, posted, language) => {
  const email = (posted.get('email') ?? '').trim().toLowerCase()
  const password = posted.get('password') ?? ''
  const next = safeNext(posted.get('next'))
  const errors: FormError[] = []
  if (email === '') errors.push({ field: 'email', code: 'emailMissing' })
  else if (!isEmail(email)) errors.push({ field: 'email', code: 'emailNotOne' })
  if (password === '') errors.push({ field: 'password', code: 'passwordMissing' })
  if (errors.length > 0) return { errors }
  const session = await beginSession(req, { email, password })
  if (!session) {
    return { errors: [{ field: 'email', code: 'wrongLogin' }] }
  }
  return { to: next ?? pageAddress(language, 'start'), cookie: session.cookie }
}
