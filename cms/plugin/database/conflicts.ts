import type { AfterErrorHook, PayloadRequest } from 'payload'
import { isVersionConflict } from './conditional-write.ts'
import { describeDatabaseFault, isDatabaseGone } from './faults.ts'
import { markTransient } from './retry-requests.ts'
import { oldVersionText } from './optimistic.ts'
import { isPassing } from './passing.ts'
import { isSpent } from './transient.ts'
import { say, type Text } from '../core/text.ts'

const busy: Text = {
  nb: 'Databasen er opptatt. Prøv igjen om et øyeblikk. Det du skrev, er ikke lagret.',
  en: 'The database is busy. Try again in a moment. What you wrote has not been saved.',
}

const gone: Text = {
  nb: 'Databasen svarer ikke. Prøv igjen om litt. Det du skrev, er ikke lagret.',
  en: 'The database is not responding. Try again in a while. What you wrote has not been saved.',
}

const full: Text = {
  nb: 'Det er ikke mer plass på disken. Det du skrev, er ikke lagret. Si fra til administratoren.',
  en: 'The disk is full. What you wrote has not been saved. Tell the administrator.',
}

const broken: Text = {
  nb: 'Innholdet kom ikke helt fram, eller er ikke på den formen det sier. Send det på nytt.',
  en: 'The body is incomplete, or is not of the kind stated. Send it again.',
}

/** What the reader of forms with files says of a body that is none; Payload takes it for a fault of its own. */
const unreadableBody =
  /^(?:Unexpected end of (?:form|file)|Malformed |Multipart: |Request is not eligible for file upload)/

/** Answers a lost race with 409, a database that cannot store with 503 or 507, each with words, and marks what the request may simply be tried again for. */
export const answerConflicts: AfterErrorHook = ({ error, req }) => {
  const language = req.i18n.language
  if (isVersionConflict(error)) {
    const message = say(oldVersionText, language)
    const data = { code: 'old-version', errors: [{ path: 'version', message }] }
    return { status: 409, response: { errors: [{ name: 'Refusal', message, data }] } }
  }
  if (unreadableBody.test(error.message) || isUnreadable(req.query)) {
    const data = { code: 'notReadable' }
    const errors = [{ name: 'Refusal', message: say(broken, language), data }]
    return { status: 400, response: { errors } }
  }
  if (isPassing(error)) {
    if (!isSpent(error)) markTransient()
    return { status: 503, response: { errors: [{ name: 'Busy', message: say(busy, language) }] } }
  }
  if (isDatabaseGone(error) || (isStranger(req) && isDisconnected(req))) {
    return { status: 503, response: { errors: [{ name: 'Gone', message: say(gone, language) }] } }
  }
  if (describeDatabaseFault(error) === 'full') {
    return { status: 507, response: { errors: [{ name: 'Full', message: say(full, language) }] } }
  }
  return undefined
}

/** What of a query is JSON, and cannot be read as that. */
function isUnreadable(query: PayloadRequest['query'] | undefined): boolean {
  return ['where', 'data'].some((name) => {
    const value = query?.[name]
    if (typeof value !== 'string' || value === '') return false
    try {
      JSON.parse(value)
      return false
    } catch {
      return true
    }
  })
}

/** Without its database Payload takes whoever is logged in for a stranger, and would refuse for lack of rights. */
function isStranger({ user }: PayloadRequest): boolean {
  return user === null
}

/** Only MongoDB's adapter has a connection that can be lost. */
function isDisconnected({ payload }: PayloadRequest): boolean {
  const { connection } = payload.db as { connection?: { readyState?: number } }
  return connection?.readyState !== undefined && connection.readyState !== connected
}

const connected = 1
