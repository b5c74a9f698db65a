/** Languages My HSE has screens in, the controlling language first. */
export const languages = ['nb', 'en'] as const
export type PageLanguage = (typeof languages)[number]

/** Screens of My HSE. `start` is the root itself. */
export const pages = ['start', 'logIn', 'forgottenPassword', 'newPassword', 'guidelines'] as const
export type Page = (typeof pages)[number]

/** Where everything stands under, per language. */
export const roots: Record<PageLanguage, string> = { nb: '/min-hms', en: '/en/my-hse' }

/** Paths of these screens below the root of My HSE. */
export const pagePaths = {
  start: { nb: '', en: '' },
  logIn: { nb: 'logg-inn', en: 'log-in' },
  forgottenPassword: { nb: 'glemt-passord', en: 'forgotten-password' },
  newPassword: { nb: 'nytt-passord', en: 'new-password' },
  guidelines: { nb: 'retningslinjer', en: 'guidelines' },
} as const satisfies Record<Page, Segment>

/** First part of the addresses that forms are posted to. */
export const formRoots: Record<PageLanguage, string> = { nb: 'skjema', en: 'form' }

/** Paths of files, the same in every language: who may read a record or a guideline may read what belongs to it. */
export const filePaths = { attachment: 'vedlegg/:id', image: 'bilde/:file' } as const

/** Last part of the addresses that the forms around session and account are posted to. */
export const formSegments = {
  logIn: { nb: 'logg-inn', en: 'log-in' },
  logOut: { nb: 'logg-ut', en: 'log-out' },
  forgottenPassword: { nb: 'glemt-passord', en: 'forgotten-password' },
  newPassword: { nb: 'nytt-passord', en: 'new-password' },
  preferences: { nb: 'innstillinger', en: 'preferences' },
} as const satisfies Record<string, Segment>
/** One of the forms around session and account. */
export type Form = keyof typeof formSegments

/** A part of an address, in each language. */
export type Segment = Readonly<Record<PageLanguage, string>>

/** Query of an address; entries without a value are left out. */
export type Query = Readonly<Record<string, string | null | undefined>>

/** Address of a screen. */
export function pageAddress(language: PageLanguage, page: Page, query: Query = {}): string {
  const segment = pagePaths[page][language]
  return withQuery(segment === '' ? roots[language] : `${roots[language]}/${segment}`, query)
}

/**
 * Address of an internal guideline's screen.
 * @param slug the document number as part of an address, such as `nhu-hms-r35`
 */
export function internalGuidelineAddress(language: PageLanguage, slug: string): string {
  return `${pageAddress(language, 'guidelines')}/${encodeURIComponent(slug)}`
}

/** Address a form posts to: by name for those around session and account, else by its segment. */
export function formAddress(language: PageLanguage, form: Form | Segment): string {
  const segment = typeof form === 'string' ? formSegments[form] : form
  return `${roots[language]}/${formRoots[language]}/${segment[language]}`
}

/**
 * Address of a screen that a feature has of its own.
 * @param path the parts below the root, such as `['avvik', 'AVV-2026-0001']`
 */
export function screenAddress(
  language: PageLanguage,
  path: readonly string[],
  query: Query = {},
): string {
  const address = [roots[language], ...path.map(encodeURIComponent)].join('/')
  return withQuery(address, query)
}

/** Address of a record's file, the same in every language; who may read the record may read it. */
export function fileAddress(id: string): string {
  return screenAddress('nb', ['vedlegg', id])
}

/**
 * Address of an image in an internal guideline, the same in every language.
 * @param file content hash and extension, such as `<64 hex digits>.png`
 */
export function internalImageAddress(file: string): string {
  return `${roots.nb}/bilde/${encodeURIComponent(file)}`
}

/** The other language than this one. */
export function otherLanguage(language: PageLanguage): PageLanguage {
  return language === 'nb' ? 'en' : 'nb'
}

/** Puts a query behind an address. */
export function withQuery(address: string, query: Query): string {
  const filled = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || value === '' ? [] : [[name, value]],
  )
  if (filled.length === 0) return address
  const joint = address.includes('?') ? '&' : '?'
  return `${address}${joint}${new URLSearchParams(filled).toString()}`
}

const nowhere = 'http://nowhere.invalid'

/**
 * Where to go on after logging in: a path on this origin with its query, or null for anything that could lead
 * elsewhere or is no page to land on.
 */
export function safeNext(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 500) return null
  // Browsers drop tabs and line breaks and read a backslash as a slash: both hide a second slash.
  if (!given.startsWith('/') || /[\\\s\p{Cc}]/u.test(given)) return null
  if (!URL.canParse(given, nowhere)) return null
  const { origin, pathname, search } = new URL(given, nowhere)
  if (origin !== nowhere || pathname.startsWith('//')) return null
  // Logging in is over, and a form or the API is no place to land.
  const isForm = languages.some((each) => pathname.startsWith(`${roots[each]}/${formRoots[each]}/`))
  const isLogIn = languages.some((each) => pathname === pageAddress(each, 'logIn'))
  if (isForm || isLogIn || pathname === '/api' || pathname.startsWith('/api/')) return null
  return `${pathname}${search}`
}
