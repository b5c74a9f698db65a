import { myHseAddress, reportAddress } from '@verne/content/addresses/my-hse'
import {
  authorityAddress,
  cycleAddress,
  firstAidAddress,
  newsAddress,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import { institution } from '@verne/content/institution'
import type { Snapshot } from '@verne/content/schema'
import { emergencyAsks, pinnedPages, pins, type PinnedPage } from '@verne/content/search/pins'
import { lawWords } from '../../law/law-words.ts'
import type { SitePage } from '../../site-pages.ts'
import { textIn } from '../../text.ts'
import { peopleOf, unitsOf } from './contacts-of.ts'
import { lawsOf } from './laws-of.ts'
import type { StoredAnswers, StoredNumber, StoredPin } from './stored.ts'

/**
 * What search answers in its list, in a language.
 * @param pages every page of the site: a pin whose page is not among them falls away
 */
export function answersOf(
  snapshot: Snapshot,
  pages: readonly SitePage[],
  language: SiteLanguage,
): StoredAnswers {
  return {
    pins: [...pinsOf(pages, language), ...authorityPins(snapshot, language)],
    numbers: numbersOf(language),
    units: unitsOf(snapshot, language),
    people: peopleOf(snapshot, language),
    ...lawsOf(snapshot, language),
  }
}

function pinsOf(pages: readonly SitePage[], language: SiteLanguage): StoredPin[] {
  return pinnedPages.flatMap((page) => {
    const address = pinnedAddress(page, pages, language)
    if (address === null) return []
    const { title, text, asks, beside = [] } = pins[page]
    return [
      {
        page,
        title: textIn(title, language),
        text: textIn(text, language),
        address,
        asks: [...new Set([...asks[language], ...asks.nb, ...asks.en])],
        beside,
      },
    ]
  })
}

/** Where a pinned page is, or null on a site without it. */
function pinnedAddress(
  pinned: PinnedPage,
  pages: readonly SitePage[],
  language: SiteLanguage,
): string | null {
  const placeOf = (matches: (page: SitePage) => boolean): string | null =>
    pages.find((page) => page.language === language && matches(page))?.address ?? null
  switch (pinned) {
    case 'report':
      return reportAddress(language)
    case 'myHse':
      return myHseAddress(language)
    case 'contacts':
      return placeOf(({ kind }) => kind === 'contacts')
    case 'cycle':
      return placeOf(({ address }) => address === cycleAddress(language))
    case 'objectives':
    case 'courses':
    case 'support':
      return placeOf(({ kind }) => kind === pinned)
    case 'news':
      return placeOf(({ address }) => address === newsAddress(language))
    case 'documents':
      return placeOf((page) => page.kind === 'guidelines' && page.order === 'topic')
    case 'law':
      return placeOf((page) => page.kind === 'law' && page.order === 'title')
    case 'authorities':
      return placeOf((page) => page.kind === 'law' && page.order === 'authority')
    case 'firstAid':
      return placeOf(({ address }) => address === firstAidAddress(language))
  }
}

/** The supervisory authorities, each for its own name and what that is shortened to. */
function authorityPins({ authorities }: Snapshot, language: SiteLanguage): StoredPin[] {
  return authorities.map(({ slug, name, supervises, verified }) => {
    const text = `${lawWords.supervises[language]}: ${textIn(supervises, language)}`
    return {
      page: 'authority',
      title: textIn(name, language),
      text: verified ? text : `${text} (${lawWords.unverified[language].toLowerCase()})`,
      address: authorityAddress(language, slug),
      asks: [...new Set([name.nb, name.en].flatMap(namesWithin))],
      beside: [],
    }
  })
}

/**
 * "Norwegian Radiation and Nuclear Safety Authority (DSA)" is asked for by the name, with and without the country, and by
 * what is in brackets.
 */
function namesWithin(name: string): string[] {
  const [, long = name, short] = /^(.*\S)\s*\(([^)]+)\)$/.exec(name) ?? []
  return [long, long.replace(/^Norwegian /, ''), ...(short === undefined ? [] : [short])]
}

function numbersOf(language: SiteLanguage): StoredNumber[] {
  return institution.emergencyNumbers.map(({ number, name, when }) => {
    const own = textIn(name, language)
    return {
      number,
      name: own,
      when: textIn(when, language),
      asks: [own, ...(emergencyAsks[number.replace(/\s/g, '')] ?? [])],
    }
  })
}
