import type { Payload, PayloadRequest } from 'payload'
import { outageIn } from '../../plugin/database/outage.ts'
import { retryTransient } from '../../plugin/database/transient.ts'
import { asNobody } from '../../plugin/core/nobody.ts'
import { isWorthAnotherTry } from '../../plugin/database/passing.ts'
import { draftIdOf } from '../draft-signature.ts'
import { Draft, type FormError, removeDraft, storeDraft, withDraft } from '../drafts.ts'
import { Posted, postedForm } from '../form-body.ts'
import { optionsOf } from '../../plugin/options.ts'
import { inTurn } from '../../plugin/core/in-turn.ts'
import { formKeyOf, rememberResult, resultOf } from '../form-key.ts'
import type { MyHseOptions } from '../my-hse.tsx'
import { receiveFiles } from '../posted-files.ts'
import { isOffered } from '../report/languages.ts'
import { pageAddress, type ReportLanguage, screenLanguage, withQuery } from '../routes.ts'
import { requestOf, visitorOf } from '../visitor.ts'
import { faultsIn } from './faults.ts'
import { givenBack } from './given-back.tsx'
import { withoutIds } from './masking.ts'
import { formAt } from './registry.ts'
import { isForeign, pageBefore } from './sent-from.ts'
import type { FormOutcome, SpokenForm } from './work.ts'

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
  { language, segment }: { readonly language: ReportLanguage; readonly segment: string },
): Promise<Response> {
  const form = isOffered(payload, language) ? formAt(language, segment) : null
  if (form === null) return new Response(null, { status: 404 })
  if (isForeign(request)) return refusedAt(request, form, 'foreign')
  const files = form.keepFiles ? receiveFiles(optionsOf(payload).dataDir) : null
  try {
    const posted = await postedForm(request, files)
    if (posted === null) return refusedAt(request, form, 'unreadable')
    return await answered(request, payload, { form, posted }).catch((error: unknown) => {
      const outage = outageIn(error)
      if (outage === null) {
        payload.logger.error({ err: error, msg: `The form ${form.name} could not be answered` })
      }
      return givenBack({ form, posted, outage }, assets)
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
      return inTurn(key, () => throughOnce(req, typed, key))
    },
    { passes: isWorthAnotherTry },
  )
}

interface Typed {
  readonly form: SpokenForm
  readonly posted: Posted
}

/** On to where this filling in of the form has led already, or else through it. */
async function throughOnce(req: PayloadRequest, typed: Typed, key: string): Promise<Response> {
  const before = await resultOf(req, key)
  return before === null ? through(req, typed, key) : seeOther(before)
}

async function through(
  req: PayloadRequest,
  { form, posted }: Typed,
  key: string | null = null,
): Promise<Response> {
  const { masked, errors: masking } = withoutIds(form, posted)
  const { kept, errors: losses } = await filesKept(req, { form, posted: masked })
  const typed = { form, posted: kept }
  if (!form.open && !(await visitorOf(req))) {
    const back = await backWith(req, typed, [{ field: null, code: 'sessionEnded' }])
    return seeOther(pageAddress(screenLanguage(form.language), 'logIn', { next: back }))
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
  { form, posted }: Typed,
): Promise<{ readonly kept: Posted; readonly errors: readonly FormError[] }> {
  try {
    const none = { values: {}, errors: [] }
    const { values, errors } = (await form.keepFiles?.(req, posted)) ?? none
    return { kept: posted.with(values), errors }
  } catch (error) {
    return { kept: posted, errors: faultsIn(req, { form, posted }, error) }
  }
}

/** Does what the form asks for; what goes wrong becomes errors of the form, so that nothing typed is lost. */
async function worked(req: PayloadRequest, { form, posted }: Typed): Promise<FormOutcome> {
  try {
    return await retryTransient(() => form.work(req, posted), {
      passes: isWorthAnotherTry,
    })
  } catch (error) {
    return { errors: faultsIn(req, { form, posted }, error) }
  }
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
function backOf({ form, posted }: Typed): string {
  const address = form.back(posted)
  return address.length > longestAddress ? form.back(new Posted(new Map())) : address
}

async function saveForLater(req: PayloadRequest, typed: Typed): Promise<Response> {
  const { form, posted } = typed
  const address = backOf(typed)
  const draft = new Draft(keptValues(typed))
  const stored = await storeDraft(req, { form: form.name, address, later: true }, draft)
  await removeDraft(req, posted.get('draft'))
  return seeOther(
    req.user
      ? pageAddress(screenLanguage(form.language), 'start', { done: 'saved-for-later' })
      : withDraft(address, stored),
  )
}

function keptValues({ form, posted }: Typed): Record<string, readonly string[]> {
  const secret = new Set(form.secret ?? [])
  const names = posted.names.filter((name) => !ownFields.has(name) && !secret.has(name))
  return Object.fromEntries(names.map((name) => [name, posted.all(name)]))
}

function refusedAt(request: Request, form: SpokenForm, error: string): Response {
  const address = pageBefore(request) ?? form.back(new Posted(new Map()))
  return seeOther(withQuery(address, { error }))
}

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  if (cookie !== undefined) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
