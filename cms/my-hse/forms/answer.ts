import type { Payload, PayloadRequest } from 'payload'
import { outageIn } from '../../plugin/database/outage.ts'
import { retryTransient } from '../../plugin/database/transient.ts'
import { holdsNationalId, withoutNationalIds } from '../../plugin/core/national-id.ts'
import { asNobody } from '../../plugin/core/nobody.ts'
import { isOldVersion } from '../../plugin/database/optimistic.ts'
import { isPassing, isWorthAnotherTry } from '../../plugin/database/passing.ts'
import { isRefusal } from '../../plugin/core/refuse.ts'
import { surfaceOf } from '../../server/surfaces.ts'
import { draftIdOf } from '../draft-signature.ts'
import { Draft, type FormError, removeDraft, storeDraft, withDraft } from '../drafts.ts'
import { isFieldFault, Posted, postedForm } from '../form-body.ts'
import { optionsOf } from '../../plugin/options.ts'
import { formKeyOf, oneAtATime, rememberResult, resultOf } from '../form-key.ts'
import type { MyHseOptions } from '../my-hse.tsx'
import { receiveFiles } from '../posted-files.ts'
import { pageAddress, type PageLanguage, withQuery } from '../routes.ts'
import { requestOf, visitorOf } from '../visitor.ts'
import { givenBack } from './given-back.tsx'
import { formAt } from './registry.ts'
import type { FormDefinition, FormOutcome } from './work.ts'

/** Most characters the address of one of our pages has. */
const longestAddress = 2_000

/** Fields of the form itself, which are no answer to anything. */
const ownFields = new Set(['draft', 'form', 'intent'])

/**
 * Answers a post: on to the result, or back to the form, which shows what must be put right from the draft.
 * 303, so that reloading never posts again; 404 for a form that does not exist. Where nothing can be stored the answer is
 * the form itself, with all that was typed.
 */
export async function answerForm(
  request: Request,
  { payload, assets }: MyHseOptions,
  { language, segment }: { readonly language: PageLanguage; readonly segment: string },
): Promise<Response> {
  const form = formAt(language, segment)
  if (form === null) return new Response(null, { status: 404 })
  if (isForeign(request)) return refusedAt(request, language, form, 'foreign')
  const files = form.keepFiles ? receiveFiles(optionsOf(payload).dataDir) : null
  try {
    const posted = await postedForm(request, files)
    if (posted === null) return refusedAt(request, language, form, 'unreadable')
    return await answered(request, payload, { form, posted, language }).catch((error: unknown) => {
      const outage = outageIn(error)
      if (outage === null) {
        payload.logger.error({ err: error, msg: `The form ${form.name} could not be answered` })
      }
      return givenBack({ form, posted, language, outage }, assets)
    })
  } finally {
    await files?.discard()
  }
}

/** As REST tries a whole request again: each try is a request of its own. */
function answered(request: Request, payload: Payload, typed: Typed): Promise<Response> {
  return retryTransient(
    async () => {
      const req = await requestOf(payload, request.headers)
      const key = formKeyOf(req, typed.posted.get('form'))
      if (key === null) return through(req, typed)
      return oneAtATime(key, () => throughOnce(req, typed, key))
    },
    { passes: isWorthAnotherTry },
  )
}

interface Typed {
  readonly form: FormDefinition
  readonly posted: Posted
  readonly language: PageLanguage
}

/** On to where this filling in of the form has led already, or else through it. */
async function throughOnce(req: PayloadRequest, typed: Typed, key: string): Promise<Response> {
  const before = await resultOf(req, key)
  return before === null ? through(req, typed, key) : seeOther(before)
}

async function through(
  req: PayloadRequest,
  { form, posted, language }: Typed,
  key: string | null = null,
): Promise<Response> {
  const { masked, errors: masking } = withoutIds(form, posted)
  const { kept, errors: losses } = await filesKept(req, { form, posted: masked, language })
  const typed = { form, posted: kept, language }
  if (!form.open && !(await visitorOf(req))) {
    const back = await backWith(req, typed, [{ field: null, code: 'sessionEnded' }])
    return seeOther(pageAddress(language, 'logIn', { next: back }))
  }
  if (form.later && posted.get('intent') === 'later') return saveForLater(req, typed)
  const found = [...masking, ...losses]
  if (found.length > 0) return seeOther(await backWith(req, typed, found))
  const outcome = await worked(req, typed)
  if ('confirm' in outcome) return seeOther(await backWith(req, typed, []))
  if ('errors' in outcome) {
    const again = key === null ? null : await resultOf(req, key)
    // Pressed twice at once, at another server: the other press has got through.
    if (again !== null) return seeOther(again)
    return seeOther(await backWith(req, typed, outcome.errors, outcome.query))
  }
  // The form is through, and is not told otherwise because that could not be noted. Its draft leads there too: whoever
  // goes back to the page that showed it finds what came of it.
  for (const each of [key, draftIdOf(posted.get('draft'), req.payload.secret)]) {
    if (each === null) continue
    await rememberResult(req, each, form.name, outcome.to).catch((error: unknown) => {
      req.payload.logger.error({ err: error, msg: `The form ${form.name} is through, unnoted` })
    })
  }
  await removeDraft(req, posted.get('draft')).catch((error: unknown) => {
    // The form is through; what was kept of it ends by itself.
    if (outageIn(error) === null) throw error
  })
  return seeOther(outcome.to, outcome.cookie)
}

/** Keeps the files that came along, or says at the form why they were lost; the text is kept all the same. */
async function filesKept(
  req: PayloadRequest,
  { form, posted, language }: Typed,
): Promise<{ readonly kept: Posted; readonly errors: readonly FormError[] }> {
  try {
    const none = { values: {}, errors: [] }
    const { values, errors } = (await form.keepFiles?.(req, posted, language)) ?? none
    return { kept: posted.with(values), errors }
  } catch (error) {
    return { kept: posted, errors: faultsIn(req, { form, posted }, error) }
  }
}

/** Does what the form asks for; what goes wrong becomes errors of the form, so that nothing typed is lost. */
async function worked(
  req: PayloadRequest,
  { form, posted, language }: Typed,
): Promise<FormOutcome> {
  try {
    return await retryTransient(() => form.work(req, posted, language), {
      passes: isWorthAnotherTry,
    })
  } catch (error) {
    return { errors: faultsIn(req, { form, posted }, error) }
  }
}

/**
 * What to say at which field. A fault nobody foresaw is logged, and told to be ours.
 * @throws an outage, in which nothing can be kept either
 */
function faultsIn(
  req: PayloadRequest,
  { form, posted }: Pick<Typed, 'form' | 'posted'>,
  error: unknown,
): readonly FormError[] {
  if (outageIn(error) !== null && !isWorthAnotherTry(error)) throw error
  const faults = refusalIn(error)
  if (faults === null) {
    req.payload.logger.error({ err: error, msg: `The form ${form.name} failed` })
    return [{ field: null, code: 'failed' }]
  }
  return faults.map(({ field, ...said }) => ({
    ...said,
    field: field === null ? null : placeOf(field, said.code, posted, form),
  }))
}

/** Where a page shows an error. What cannot be stored may be no field of the form at all: then it is the form's. */
function placeOf(
  field: string,
  code: FormError['code'],
  posted: Posted,
  { fieldOf }: FormDefinition,
): string | null {
  const named = fieldOf?.(field, posted) ?? field
  if (code !== 'cannotBeStored') return named
  // Payload says where in the document: the form knows the last part alone.
  const last = named.split('.').at(-1) ?? named
  return [named, last].find((each) => posted.get(each) !== undefined) ?? null
}

// By name and shape: hooks inside Payload and the forms may each have a copy of these classes.
function refusalIn(error: unknown): FormError[] | null {
  if (!(error instanceof Error)) return null
  if (isFieldFault(error)) return [{ field: error.field, code: error.code }]
  if (isOldVersion(error)) return [{ field: null, code: 'conflict' }]
  if (isPassing(error)) return [{ field: null, code: 'busy' }]
  const { errors } = ('data' in error ? (error.data ?? {}) : {}) as {
    errors?: { path?: string; message?: string }[]
  }
  if (!isRefusal(error)) {
    // Payload's own validation: a text too long for its field, a value that is none of those offered.
    return errors && errors.length > 0
      ? errors.map(({ path, message }) => ({
          field: path ?? null,
          code: 'cannotBeStored',
          ...(message ? { text: { nb: message, en: message } } : {}),
        }))
      : null
  }
  const { code, fields, text } = error
  // Rules that know who was first say so.
  if (code === 'conflict') return [{ field: null, code, text }]
  return fields.length > 0 ? [...fields] : [{ field: errors?.[0]?.path ?? null, text }]
}

/** Stores what was typed, and gives the address of the form that shows it again. */
async function backWith(
  req: PayloadRequest,
  typed: Typed,
  errors: readonly FormError[],
  query: Parameters<typeof withQuery>[1] = {},
): Promise<string> {
  const { form } = typed
  const address = withQuery(backOf(typed), query)
  const draft = new Draft(keptValues(typed), errors)
  const writer = form.nameless === true ? asNobody(req) : req
  return withDraft(address, await storeDraft(writer, { form: form.name, address }, draft))
}

/** The page the form stands on. What nobody sees may be made up, and no page of ours has an address that long. */
function backOf({ form, posted, language }: Typed): string {
  const address = form.back(posted, language)
  return address.length > longestAddress ? form.back(new Posted(new Map()), language) : address
}

async function saveForLater(req: PayloadRequest, typed: Typed): Promise<Response> {
  const { form, posted, language } = typed
  const address = backOf(typed)
  const draft = new Draft(keptValues(typed))
  const stored = await storeDraft(req, { form: form.name, address, later: true }, draft)
  await removeDraft(req, posted.get('draft'))
  return seeOther(
    req.user
      ? pageAddress(language, 'start', { done: 'saved-for-later' })
      : withDraft(address, stored),
  )
}

function keptValues({ form, posted }: Typed): Record<string, readonly string[]> {
  const secret = new Set(form.secret ?? [])
  const names = posted.names.filter((name) => !ownFields.has(name) && !secret.has(name))
  return Object.fromEntries(names.map((name) => [name, posted.all(name)]))
}

/** National identity numbers are gone before anything is stored; the field says so. */
function withoutIds(form: FormDefinition, posted: Posted): { masked: Posted; errors: FormError[] } {
  const secret = new Set(form.secret ?? [])
  const found = posted.names.filter(
    (name) => !secret.has(name) && posted.all(name).some((value) => holdsNationalId(value)),
  )
  const changed = found.map((name): [string, string[]] => [
    name,
    posted.all(name).map(withoutNationalIds),
  ])
  return {
    masked: posted.with(Object.fromEntries(changed)),
    errors: found.map((field) => ({ field, code: 'nationalId' })),
  }
}

function refusedAt(
  request: Request,
  language: PageLanguage,
  form: FormDefinition,
  error: string,
): Response {
  const address = pageBefore(request) ?? form.back(new Posted(new Map()), language)
  return seeOther(withQuery(address, { error }))
}

/** The page a form was posted from, where the browser says so and it is one of ours; without what it said then. */
function pageBefore(request: Request): string | null {
  const [referer, host] = [request.headers.get('referer'), request.headers.get('host')]
  if (referer === null || !URL.canParse(referer)) return null
  const { host: from, pathname, searchParams } = new URL(referer)
  if (from !== host || pathname.startsWith('//')) return null
  // Sent from the page that gave it back: there is no page at that address.
  if (surfaceOf(pathname) === 'form') return null
  for (const said of ['done', 'draft', 'error']) searchParams.delete(said)
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`
}

/** A second check behind the server's own: a form that another website's page has sent. */
function isForeign(request: Request): boolean {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return true
  const origin = request.headers.get('origin')
  if (origin === null) return false
  const host = request.headers.get('host')
  return !URL.canParse(origin) || new URL(origin).host !== host
}

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  if (cookie !== undefined) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
