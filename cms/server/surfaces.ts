/** Language of an address: `/en` and below is English, everything else Norwegian. */
export type PageLanguage = 'nb' | 'en'

/** How an address answers: a program's JSON, a page for people, or a form that a page posts to. */
export type Surface = 'site' | 'api' | 'page' | 'form'

const dynamic = [
  '/admin',
  '/api',
  '/min-hms',
  '/en/my-hse',
  '/meld',
  '/en/report',
  '/healthz',
  '/_next',
] as const

/** Where the style sheets, scripts and fonts of My HSE stand; their names change with their content. */
export const assetsAddress = '/min-hms/filer'

const forms = ['/min-hms/skjema', '/en/my-hse/form'] as const

/** True for addresses that the CMS answers; all others belong to the published site. */
export function isDynamic(pathname: string): boolean {
  return dynamic.some((each) => isBelow(pathname, each))
}

/** What kind of answer people or programs expect at an address. */
export function surfaceOf(pathname: string): Surface {
  if (isBelow(pathname, '/api') || pathname === '/healthz') return 'api'
  if (forms.some((each) => isBelow(pathname, each))) return 'form'
  return isDynamic(pathname) ? 'page' : 'site'
}

/** True for Payload's admin, the one surface that Next draws, with its files. */
export function isAdmin(pathname: string): boolean {
  return isBelow(pathname, '/admin') || isBelow(pathname, '/_next')
}

/** True for the style sheets, scripts and fonts of My HSE. */
export function isAsset(pathname: string): boolean {
  return isBelow(pathname, assetsAddress)
}

/** Language a page at this address is in. */
export function languageOf(pathname: string): PageLanguage {
  return isBelow(pathname, '/en') ? 'en' : 'nb'
}

/** True for the address itself and everything under it, not for `/administrasjon` under `/admin`. */
export function isBelow(pathname: string, base: string): boolean {
  return pathname === base || pathname.startsWith(`${base}/`)
}
