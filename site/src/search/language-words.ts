import type { SiteLanguage } from '@verne/content/addresses/site'

/** The words of a text in lower case, as they are indexed. Small and raised figures are figures: `CO₂` is `co2`. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Words that questions are made of and that no page is about. */
export const fillers: Readonly<Record<SiteLanguage, ReadonlySet<string>>> = {
  nb: new Set(
    `alle at av bli blir bør da de deg dem den der dere det din dine ditt du eller en er et for fra
    få får fikk fått gjelder gjør gjøre ha har hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ikke
    å jeg kan man med meg min mine mitt må noe noen nå når ofte og om på seg si ske skal skjer som
    står så til ved vi vil være
    ein ei eit eg ikkje kva kven kvifor kvar kor korleis noko nokon dei frå meir vere`.split(/\s+/),
  ),
  en: new Set(
    `a about all an and any are as at be by can case do does for from get has have how i if in is it
    may me mine must my need not of on or our should that the their there they this to us we what
    when where which who whom why will with you your`.split(/\s+/),
  ),
}

/** What words of a language end in beside their stem, in their forms. */
export const endings: Readonly<Record<SiteLanguage, ReadonlySet<string>>> = {
  nb: new Set([
    '',
    'e',
    'en',
    'et',
    'a',
    'er',
    'ene',
    'ne',
    'n',
    'r',
    's',
    'ens',
    'ets',
    'enes',
    't',
    'te',
    'ende',
    'es',
    'ere',
  ]),
  en: new Set(['', 's', 'es', 'ed', 'ing', 'd', 'y', 'ies', 'er', 'e', 'ment', 'ments', 'al']),
}
