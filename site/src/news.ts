import type { ChangeKind, Edition, Guideline, Snapshot } from '@verne/content/schema'
import { newsAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { isInForce, leadingEditions } from './reading.ts'
import { remembered } from './tracked/remembered.ts'

/** What happened to a document, as readers are told of it. */
export type NewsKind =
  | ChangeKind
  | 'firstEdition'
  | 'firstTranslation'
  | 'withdrawn'
  | 'translationWithdrawn'
  | 'expired'

/** Something that became new for readers on a day. */
export interface News {
  /** `YYYY-MM-DD`: the first day it applied, or no longer did. */
  readonly day: string
  readonly kind: NewsKind
  readonly guideline: Guideline
  /** What came into force, or ceased to be. */
  readonly edition: Edition
  /** True when the document applies, and no text in the reader's language says this change yet. */
  readonly untranslated: boolean
}

/**
 * All that is new to readers in a language, the newest first: every edition that came into force and every one that
 * ceased to be, not only the latest of each document. Changes of the controlling text that are not translated yet
 * are among them.
 */
export const newsIn = remembered((snapshot: Snapshot, language: SiteLanguage): readonly News[] =>
  snapshot.guidelines
    .flatMap((each) => newsOf(each, language))
    .map((news) => ({ news, number: news.guideline.number, edition: news.edition.edition }))
    .toSorted(
      (a, b) =>
        (a.news.day === b.news.day ? 0 : a.news.day < b.news.day ? 1 : -1) ||
        byNumber.compare(a.number, b.number) ||
        b.edition - a.edition,
    )
    .map((each) => each.news),
)

const byNumber = new Intl.Collator('nb', { numeric: true })

/** The years in which anything became new in any language, the newest first. */
export const newsYears = remembered((snapshot: Snapshot): readonly string[] => {
  const all = [...newsIn(snapshot, 'nb'), ...newsIn(snapshot, 'en')]
  return [...new Set(all.map(yearOf))].toSorted().toReversed()
})

/** What became new in a year, the newest first. */
export function newsOfYear(snapshot: Snapshot, language: SiteLanguage, year: string): News[] {
  return newsIn(snapshot, language).filter((each) => yearOf(each) === year)
}

/** Where the news of a year stand: the newest year has the address of news itself. */
export function newsYearAddress(snapshot: Snapshot, language: SiteLanguage, year: string): string {
  return year === newsYears(snapshot)[0] ? newsAddress(language) : newsAddress(language, year)
}

/** What is said of it in its own words: what changed, or why it is withdrawn. Empty when nothing is. */
export function newsNote({ kind, edition }: News): string {
  if (kind === 'withdrawn' || kind === 'translationWithdrawn') return edition.withdrawnReason ?? ''
  if (kind === 'expired') return ''
  return edition.changeNote || (edition.edition === 1 ? edition.lead : '')
}

function yearOf({ day }: News): string {
  return day.slice(0, 4)
}

const newsOf = remembered((guideline: Guideline, language: SiteLanguage): readonly News[] => {
  const own = guideline.editions.filter((each) => each.language === language)
  const controlling = leadingEditions(guideline).filter((each) => each.language !== language)
  const applies = isInForce(guideline)
  // A translation withdrawn by itself says nothing any more; one that went with the whole document said its part.
  const saying = own.filter((each) => !applies || each.state !== 'withdrawn')
  const said = Math.max(0, ...saying.map((each) => each.sourceEdition ?? 0))
  const began = [...own, ...controlling.filter((each) => each.edition > said)]
    .filter((each) => wasInForce(each, guideline))
    .map((edition) => ({
      day: edition.validFrom,
      kind: beginning(edition),
      guideline,
      edition,
      untranslated: applies && edition.language !== language,
    }))
  const ended = [...own, ...controlling].flatMap((each) => ending(each, guideline) ?? [])
  return [...began, ...[...Map.groupBy(ended, (each) => each.day).values()].flatMap(firstOf)]
})

/** The text of the reader's language stands first, and says the same as the one it renders. */
function firstOf(sameDay: readonly News[]): readonly News[] {
  return sameDay.slice(0, 1)
}

function beginning({ edition, sourceEdition, changeKind }: Edition): NewsKind {
  if (edition > 1) return changeKind
  return sourceEdition === null || sourceEdition === 1 ? 'firstEdition' : 'firstTranslation'
}

function ending(edition: Edition, guideline: Guideline): News | null {
  const { state, validTo } = edition
  if (validTo === null) return null
  const told = { guideline, edition, untranslated: false } as const
  if (state === 'withdrawn') {
    const whole = leadingEditions(guideline).some(
      (each) => each.state === 'withdrawn' && each.validTo === validTo,
    )
    return { ...told, day: validTo, kind: whole ? 'withdrawn' : 'translationWithdrawn' }
  }
  const day = dayAfter(validTo)
  const goesOn = guideline.editions.some(
    (each) =>
      each.language === edition.language && each.edition > edition.edition && each.validFrom <= day,
  )
  return state === 'expired' && !goesOn ? { ...told, day, kind: 'expired' } : null
}

/** False for an edition that a newer one had taken the place of before it began. */
function wasInForce(edition: Edition, { editions }: Guideline): boolean {
  return !editions.some(
    (each) =>
      each.language === edition.language &&
      each.edition > edition.edition &&
      each.validFrom < edition.validFrom,
  )
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
