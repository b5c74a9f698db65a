import { type Draft, type FormError, removeDraft, storeDraft } from '../drafts.ts'
import { type Posted, postedForm } from '../form-body.ts'
import {
  type Form,
  formAt,
  type Page,
  pageAddress,
  type PageLanguage,
  type Query,
} from '../routes.ts'
import type { ErrorCode } from '../text.ts'
import { requestOf } from '../visitor.ts'
import { forgottenPassword } from './forgotten-password.ts'
import { language as chooseLanguage } from './language.ts'
import { logIn } from './log-in.ts'
import { logOut } from './log-out.ts'
import { newPassword } from './new-password.ts'
import type { FormWork } from './work.ts'

const work: Record<Form, FormWork> = {
  logIn,
  logOut,
  forgottenPassword,
  newPassword,
  language: chooseLanguage,
}

/** The screen each form stands on. */
const stands: Record<Form, Page> = {
  logIn: 'logIn',
  logOut: 'start',
  forgottenPassword: 'forgottenPassword',
  newPassword: 'newPassword',
  language: 'start',
}

/**
 * Answers a post: on to the result, or back to the form, which shows what must be put right from the draft.
 * Always 303, so that reloading never posts again; 404 for a form that does not exist.
 */
export async function answerForm(
  request: Request,
  language: PageLanguage,
  segment: string,
): Promise<Response> {
  const form = formAt(language, segment)
  if (form === null) return new Response(null, { status: 404 })
  if (isForeign(request)) return back(language, form, 'foreign')
  const posted = await postedForm(request)
  if (posted === null) return back(language, form, 'unreadable')
  const req = await requestOf(request.headers)
  const outcome = await work[form](req, posted, language)
  if ('errors' in outcome) {
    const draft: Draft = { values: kept(posted, outcome.keep), errors: outcome.errors }
    const stored = await storeDraft(req, form, draft)
    return seeOther(pageAddress(language, stands[form], { ...outcome.query, draft: stored }))
  }
  await removeDraft(req, posted.get('draft'))
  return seeOther(outcome.to, outcome.cookie)
}

/** The code a page shows when a post was refused before anything of it could be kept. */
export function refusedBefore(given: unknown): FormError[] {
  const codes: Readonly<Record<string, ErrorCode>> = {
    unreadable: 'unreadable',
    'too-large': 'tooLarge',
    foreign: 'foreign',
  }
  const code = typeof given === 'string' && Object.hasOwn(codes, given) ? codes[given] : undefined
  return code === undefined ? [] : [{ field: null, code }]
}

function back(language: PageLanguage, form: Form, error: string): Response {
  const query: Query = { error }
  return seeOther(pageAddress(language, stands[form], query))
}

/** A second check behind the server's own: a form that another website's page has sent. */
function isForeign(request: Request): boolean {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return true
  const origin = request.headers.get('origin')
  if (origin === null) return false
  const host = request.headers.get('host')
  return !URL.canParse(origin) || new URL(origin).host !== host
}

function kept(posted: Posted, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, posted.get(name) ?? '']))
}

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  if (cookie !== undefined) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
