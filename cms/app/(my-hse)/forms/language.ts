import { local } from '../../../plugin/core/local.ts'
import { languages, pageAddress } from '../routes.ts'
import { visitorOf } from '../visitor.ts'
import type { FormWork } from './work.ts'

/** Chooses the language of mail to oneself. */
export const language: FormWork = async (req, posted, pageLanguage) => {
  const visitor = await visitorOf(req)
  if (!visitor) return { to: pageAddress(pageLanguage, 'logIn') }
  const chosen = languages.find((each) => each === posted.get('language'))
  if (!chosen) return { errors: [{ field: 'language', code: 'languageMissing' }] }
  const account = await local.findById(req, 'accounts', visitor.account.id, {
    overrideAccess: false,
  })
  if (account && account.language !== chosen) {
    await local.update(
      req,
      'accounts',
      account.id,
      { language: chosen, version: account.version },
      { overrideAccess: false },
    )
  }
  return { to: pageAddress(pageLanguage, 'start', { done: 'language' }) }
}
