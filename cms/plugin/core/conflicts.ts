import type { AfterErrorHook } from 'payload'
import { VersionConflict } from './database/conditional-write.ts'
import { isTransient } from './database/transient.ts'
import { markTransient } from './retry-requests.ts'
import { oldVersionText } from './optimistic.ts'
import { say, type Text } from './text.ts'

const busy: Text = {
  nb: 'Databasen er opptatt. Prøv igjen om et øyeblikk. Det du skrev, er ikke lagret.',
  en: 'The database is busy. Try again in a moment. What you wrote has not been saved.',
}

/** Answers a lost race with 409 and words, and marks what the request may simply be tried again for. */
export const answerConflicts: AfterErrorHook = ({ error, req }) => {
  const language = req.i18n.language
  if (error instanceof VersionConflict) {
    const message = say(oldVersionText, language)
    const data = { code: 'old-version', errors: [{ path: 'version', message }] }
    return { status: 409, response: { errors: [{ name: 'Refusal', message, data }] } }
  }
  if (isTransient(error)) {
    markTransient()
    return { status: 503, response: { errors: [{ name: 'Busy', message: say(busy, language) }] } }
  }
  return undefined
}
