import type { Behind } from '../../../content/schema/index.ts'
import type { Language } from '../core/text.ts'
import { behindBy, editionsBehind, inForce, isOpen } from '../editions/rules.ts'
import type { EditionState } from '../editions/text.ts'
import type { ChangeKind } from '../../../content/schema/index.ts'

/** An edition as far as the overview of a guideline goes. */
export interface OverviewSource {
  readonly id: string
  readonly language: Language
  readonly edition: number
  readonly state: EditionState
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly changeKind: ChangeKind
  readonly changedBy?: readonly string[] | null | undefined
  readonly sourceEdition?: string | { readonly id: string } | null | undefined
  readonly steps?: readonly { readonly at: string }[] | null | undefined
  readonly createdAt: string
}

/** An edition as the overview shows it. */
export interface OverviewEdition {
  readonly id: string
  readonly edition: number
  readonly state: EditionState
  readonly validFrom: string | null
  /** Who wrote in it last, by name; null when nobody has. */
  readonly holder: string | null
  /** The instant it came into its present state. */
  readonly since: string
}

/** How a guideline stands in one language. */
export interface LanguageOverview {
  readonly language: Language
  /** True for the first language, the controlling text. */
  readonly controlling: boolean
  readonly inForce: OverviewEdition | null
  readonly open: OverviewEdition | null
  readonly scheduled: OverviewEdition | null
  /** Null for the controlling text, and where nothing is in force. */
  readonly behind: Behind | null
  /** False for a translation while there is no controlling text in force, to come or being written. */
  readonly mayBegin: boolean
}

/** How a guideline stands in each language on a day. */
export function languageOverviews(
  editions: readonly OverviewSource[],
  {
    locales,
    day,
    names,
  }: {
    readonly locales: readonly Language[]
    readonly day: string
    readonly names: ReadonlyMap<string, string>
  },
): LanguageOverview[] {
  const shown = (edition: OverviewSource | null | undefined): OverviewEdition | null =>
    edition ? overviewEdition(edition, names) : null
  const [controlling] = locales
  const norwegian = editions.filter(({ language }) => language === controlling)
  const controllingInForce = inForce(norwegian, day)
  const coming = norwegian.some(({ state }) => isOpen(state) || state === 'published')
  return locales.map((language) => {
    const own = editions.filter((each) => each.language === language)
    const current = inForce(own, day)
    const source = norwegian.find(({ id }) => id === sourceId(current))
    const scheduled = own.find(
      ({ state, validFrom }) => state === 'published' && validFrom !== null && validFrom > day,
    )
    return {
      language,
      controlling: language === controlling,
      inForce: shown(current),
      open: shown(own.find(({ state }) => isOpen(state))),
      scheduled: shown(scheduled),
      behind: language !== controlling && source ? behindBy(source.edition, norwegian, day) : null,
      mayBegin: language === controlling || controllingInForce !== null || coming,
    }
  })
}

/** A translation that is behind the controlling text, or, where `behind` is null, not there and not to come. */
export interface LackingTranslation {
  readonly language: Language
  readonly behind: Behind | null
}

/** The translations a guideline lacks while its controlling text is in force. */
export function translationsLacking(languages: readonly LanguageOverview[]): LackingTranslation[] {
  const [controlling, ...others] = languages
  if (!controlling?.inForce) return []
  return others.flatMap(
    ({ behind, inForce: current, language, scheduled }): LackingTranslation[] => {
      if (!current && !scheduled) return [{ language, behind: null }]
      return behind && editionsBehind(behind) > 0 ? [{ language, behind }] : []
    },
  )
}

function overviewEdition(
  edition: OverviewSource,
  names: ReadonlyMap<string, string>,
): OverviewEdition {
  const { id, state, validFrom, changedBy, steps, createdAt } = edition
  const holder = [...(changedBy ?? [])].reverse().flatMap((each) => names.get(each) ?? [])[0]
  return {
    id,
    edition: edition.edition,
    state,
    validFrom,
    holder: holder ?? null,
    since: steps?.at(-1)?.at ?? createdAt,
  }
}

function sourceId(edition: OverviewSource | null): string | null {
  const source = edition?.sourceEdition
  if (!source) return null
  return typeof source === 'string' ? source : source.id
}
