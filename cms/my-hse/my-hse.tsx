import type { Payload } from 'payload'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { formsBelow } from '../../content/addresses/forms.ts'
import { former, leadsTo, type Former } from '../../content/addresses/former.ts'
import { roots } from '../../content/addresses/my-hse.ts'
import { isBelow, type ReportLanguage, screenLanguage } from '../../content/addresses/parts.ts'
import { pageContentSecurityPolicy } from '../server/security.ts'
import { outageIn } from '../plugin/database/outage.ts'
import { Anchors } from './components/error-summary.tsx'
import { FormKeys } from './components/form-keys.ts'
import { type Assets, HtmlPage } from './components/html-page.tsx'
import { Unsent, type UnsentForm } from './components/unsent.tsx'
import { files } from './files.ts'
import { newFormKey } from './form-key.ts'
import { answerForm } from './forms/answer.ts'
import { NotFound, type Page, Redirect } from './page.ts'
import { routeAt } from './screens/match.ts'
import { NotFoundPage } from './screens/not-found.tsx'
import { outagePage } from './screens/outage.tsx'
import { type Surface, surfaces, type Visit } from './screens/registry.ts'
import { unsentOn } from './unsent.ts'
import { requestOf, visitorOf } from './visitor.ts'

/** What My HSE stands on. */
export interface MyHseOptions {
  readonly payload: Payload
  readonly assets: Assets
  /** Addresses that have moved; tests pass their own. @default every one there is */
  readonly former?: readonly Former[]
}

/**
 * Answers a request for My HSE or for reporting: a screen, a file, or a form that was posted. Null for an address that
 * belongs to neither. While the database cannot be asked the answer is a page that says so, or the form that was posted.
 * Rejects with whatever else failed on the way.
 */
export async function answerMyHse(
  request: Request,
  options: MyHseOptions,
): Promise<Response | null> {
  const url = new URL(request.url)
  const surface = surfaces.find(({ root }) => isBelow(url.pathname, root))
  if (surface === undefined) return null
  if (url.pathname.endsWith('/')) return onward(308, withoutSlash(url))
  const on = leadsTo(url.pathname, options.former ?? former)
  if (on !== null) return onward(308, `${on}${url.search}`)
  const { language, root } = surface
  const segments = url.pathname.slice(root.length).split('/').slice(1).map(decoded)
  const form = formIn(url.pathname, formsBelow[language])
  if (form !== null) {
    if (request.method !== 'POST') return notAllowed('POST')
    return answerForm(request, options, { language, segment: form })
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed('GET, HEAD')
  try {
    const req = await requestOf(options.payload, request.headers)
    const asked = askedOf(url)
    const from = { asked, req, visitor: await visitorOf(req) }
    if (language !== 'nn' && root === roots[language]) {
      const file = routeAt(files, language, segments)
      if (file !== null) return await file.route.answer({ ...from, language, params: file.params })
    }
    return await answerScreen(surface, segments, from, options.assets)
  } catch (error) {
    const outage = outageIn(error)
    if (outage === null) throw error
    return outagePage(outage, screenLanguage(language), options.assets)
  }
}

async function answerScreen(
  { draw, language }: Surface,
  segments: readonly string[],
  from: Visit,
  assets: Assets,
): Promise<Response> {
  try {
    const screen = await draw(segments, from)
    if (screen === null) throw new NotFound()
    return await drawn(200, screen, { ...from, language }, assets)
  } catch (error) {
    if (error instanceof Redirect) return onward(error.status, error.to)
    if (!(error instanceof NotFound)) throw error
    const around = screenLanguage(language)
    const nothing = <NotFoundPage language={around} visitor={from.visitor} />
    return await drawn(404, nothing, { ...from, language: around }, assets)
  }
}

/** A whole document. Nothing on it waits: what it shows was loaded before it is drawn. */
async function drawn(
  status: number,
  screen: ReactElement,
  { asked, language, req }: Pick<Page<ReportLanguage>, 'asked' | 'language' | 'req'>,
  assets: Assets,
): Promise<Response> {
  // What a loader gives under this name stands on each printed sheet.
  const { printed } = screen.props as { readonly printed?: string }
  const draw = (unsent: UnsentForm | null, anchors: ReadonlySet<string> | null): string =>
    renderToStaticMarkup(
      <FormKeys value={() => newFormKey(req)}>
        <Anchors value={anchors}>
          <Unsent value={unsent}>
            <HtmlPage language={language} assets={assets} printed={printed}>
              {screen}
            </HtmlPage>
          </Unsent>
        </Anchors>
      </FormKeys>,
    )
  const first = draw(null, null)
  const [unsent, anchors] = [await unsentOn(first, { asked, req }), anchorsOf(first)]
  const document = unsent === null && anchors === null ? first : draw(unsent, anchors)
  return new Response(`<!DOCTYPE html>${document}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pageContentSecurityPolicy,
      'cache-control': 'private, no-store',
    },
  })
}

/** Ids of a page, where one of its errors leads to none of them; null otherwise. */
function anchorsOf(html: string): ReadonlySet<string> | null {
  const [, errors] = /aria-labelledby="errors-title"(.*?)<\/section>/s.exec(html) ?? []
  if (errors === undefined) return null
  const ids = new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id = '']) => id))
  const led = Array.from(errors.matchAll(/<a href="#([^"]*)"/g), ([, id = '']) => id)
  return led.every((each) => ids.has(each)) ? null : ids
}

function onward(status: 301 | 307 | 308, location: string): Response {
  return new Response(null, { status, headers: { location, 'cache-control': 'private, no-store' } })
}

function notAllowed(allow: string): Response {
  return new Response(null, { status: 405, headers: { allow } })
}

function withoutSlash({ pathname, search }: URL): string {
  return `${pathname.replace(/\/+$/, '')}${search}`
}

/** What the address of a form ends with; null for what is the address of none. */
function formIn(pathname: string, base: string): string | null {
  if (!pathname.startsWith(`${base}/`)) return null
  const last = pathname.slice(base.length + 1)
  return last.includes('/') ? null : decoded(last)
}

/** The first value of each name of a query. */
function askedOf({ searchParams }: URL): Page['asked'] {
  const names = new Set(searchParams.keys())
  return Object.fromEntries([...names].map((name) => [name, searchParams.get(name) ?? undefined]))
}

/** A part of an address that is not written rightly leads nowhere. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
