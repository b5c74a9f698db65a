/** Languages My HSE has screens in, the controlling language first. */
export const languages = ['nb', 'en'] as const
export type PageLanguage = (typeof languages)[number]

/** An address, or a part of one, in each language. */
export type Segment = Readonly<Record<PageLanguage, string>>

/** Languages anyone can report in: those of the screens, and nynorsk where the institution offers it. */
export const reportLanguages = [...languages, 'nn'] as const
export type ReportLanguage = (typeof reportLanguages)[number]

/** An address, or a part of one, in each language one can report in. */
export type ReportSegment = Readonly<Record<ReportLanguage, string>>

/** The language of the screens around reporting. Nynorsk has none of its own there: one goes on in bokmål. */
export function screenLanguage(language: ReportLanguage): PageLanguage {
  return language === 'nn' ? 'nb' : language
}

/** Query of an address; entries without a value are left out. */
export type Query = Readonly<Record<string, string | null | undefined>>

/** The other language than this one. */
export function otherLanguage(language: PageLanguage): PageLanguage {
  return language === 'nb' ? 'en' : 'nb'
}

/** The same said of each language, such as an address that mail holds in both. */
export function inEach(say: (language: PageLanguage) => string): Segment {
  return { nb: say('nb'), en: say('en') }
}

/** True for the address itself and everything under it, not for `/administrasjon` under `/admin`. */
export function isBelow(pathname: string, base: string): boolean {
  return pathname === base || pathname.startsWith(`${base}/`)
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
