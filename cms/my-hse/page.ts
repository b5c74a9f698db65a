import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { createElement, type FunctionComponent } from 'react'
import { pageAddress, type PageLanguage, type ReportLanguage, withQuery } from './routes.ts'
import type { Visitor } from './visitor.ts'

/** The query of a page's address; a name that stands there twice counts with its first value. */
export type Asked = Readonly<Record<string, string | undefined>>

/**
 * A request for a page: who asks, and for what. What is looked up once for a page stands here.
 * @typeParam Language those its screen speaks: pages of reporting speak one more than others
 */
export interface Page<Language extends ReportLanguage = PageLanguage> {
  readonly language: Language
  /** The parts of the address that its path names with a colon. */
  readonly params: Readonly<Record<string, string>>
  readonly asked: Asked
  /** The request with the session it came with: what is read with it is what its sender may read. */
  readonly req: PayloadRequest
  /** Who is logged in, or null. */
  readonly visitor: Visitor | null
}

/** What stands at an address. Throws `Redirect` or `NotFound` where nothing is to be drawn. */
export type Screen<Language extends ReportLanguage = PageLanguage> = (
  page: Page<Language>,
) => Promise<ReactElement>

/** What a drawing is made from. React keeps `key` and `ref` to itself: a component never sees them. */
type Drawable = object & { readonly key?: never; readonly ref?: never }

/**
 * A screen whose data is loaded first and then drawn.
 * @param load all the drawing needs, as the one who asks may read it; throws `Redirect` or `NotFound`
 * @param Draw a pure component of that data
 */
export function screen<Data extends Drawable, Language extends ReportLanguage = PageLanguage>(
  load: (page: Page<Language>) => Promise<Data>,
  Draw: FunctionComponent<Data>,
): Screen<Language> {
  return async (page) => createElement(Draw, await load(page))
}

/** What a loader gives its drawing. */
export type Loaded<Load extends (page: never) => Promise<object>> = Readonly<
  Awaited<ReturnType<Load>>
>

/** Thrown where someone is to go on to another address. */
export class Redirect extends Error {
  override readonly name = 'Redirect'
  /** Path and query on this origin. */
  readonly to: string
  /** 301 for an address that is another one for good. */
  readonly status: 301 | 307

  constructor(to: string, status: 301 | 307 = 307) {
    super(`Go on to ${to}`)
    this.to = to
    this.status = status
  }
}

/** Thrown where nothing stands, or nothing that the one who asks may see: the answer is the same. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/**
 * Who is logged in; anyone else is sent to log in first, and comes back to the address afterwards.
 * @param here the page's own address
 * @throws Redirect to the log-in page
 */
export function requireVisitor({ asked, visitor, language }: Page, here: string): Visitor {
  if (visitor) return visitor
  const start = pageAddress(language, 'start')
  const next = withQuery(here, { draft: asked['draft'] })
  throw new Redirect(pageAddress(language, 'logIn', { next: next === start ? null : next }))
}
