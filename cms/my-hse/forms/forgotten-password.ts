import { sendPasswordLink } from '../../login.ts'
import { pageAddress } from '../routes.ts'
import { type FormWork, isEmail } from './work.ts'

/** Sends a link to a new password, if there is such an account. The answer is the same if there is not. */
export const forgottenPassword: FormWork = async (req, posted, language) => {
  const email = (posted.get('email') ?? '').trim().toLowerCase()
  const code = email === '' ? 'emailMissing' : isEmail(email) ? null : 'emailNotOne'
  if (code !== null) return { errors: [{ field: 'email', code }] }
  await sendPasswordLink(req, email)
  return { to: pageAddress(language, 'forgottenPassword', { done: 'sent' }) }
}
