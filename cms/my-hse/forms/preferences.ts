import { local } from '../../plugin/database/local.ts'
import { languages, pageAddress } from '../routes.ts'
import { reminderWords } from '../start/text.ts'
import { type Reminders, visitorOf } from '../visitor.ts'
import type { FormWork } from './work.ts'

/** Chooses the language of mail to oneself, and how often one is reminded. What was not posted stays as it is. */
export const preferences: FormWork = async (req, posted, pageLanguage) => {
  const visitor = await visitorOf(req)
  if (!visitor) return { to: pageAddress(pageLanguage, 'logIn') }
  const language = languages.find((each) => each === posted.get('language'))
  if (!language) return { errors: [{ field: 'language', code: 'languageMissing' }] }
  const asked = posted.get('reminders')
  const reminders = (Object.keys(reminderWords) as Reminders[]).find((each) => each === asked)
  const account = await local.findById(req, 'accounts', visitor.account.id, {
    overrideAccess: false,
  })
  if (account) {
    await local.update(
      req,
      'accounts',
      account.id,
      { language, reminders: reminders ?? account.reminders, version: account.version },
      { overrideAccess: false },
    )
  }
  return { to: pageAddress(pageLanguage, 'start', { done: 'preferences' }) }
}
