import { findCitations } from '../../../content/law/citations.ts'
import type { Law } from '../../../content/law/laws.ts'
import { asText } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { Guideline, Regulation } from '../generated-types.ts'
import { linesOf } from './published.ts'

/** A place in the register of law. */
export interface Place {
  /** Id of the act or regulation. */
  readonly regulation: string
  /** The section, such as `4-3`; null for the whole. */
  readonly section: string | null
}

/** What the words of a legal basis cite, and the guideline is not tied to yet. */
export interface Proposal extends Place {
  /** As the words have it, such as `arbeidsmiljøloven § 3-1`. */
  readonly said: string
}

/**
 * Finds in the words of a legal basis what they cite of the register and what the guideline is not tied to yet, each place
 * once. A law cited as a whole is left out where a section of it is there or proposed.
 * @param words the legal basis, in each language it has
 * @param register acts and regulations, read in every language
 */
export function proposedLaw(
  words: readonly string[],
  { law, register }: { readonly law: Guideline['law']; readonly register: readonly Regulation[] },
): Proposal[] {
  const table = register.map(citable)
  const ids = new Map(register.map((each) => [each.lovdataId, each]))
  const tied = (law ?? []).map(({ regulation, section }): Place => {
    return { regulation: idOf(regulation), section: section ?? null }
  })
  const cited = words.flatMap((text) =>
    findCitations(text, { table }).flatMap(({ law: { id }, section }): Place[] => {
      const regulation = ids.get(id)
      return regulation ? [{ regulation: regulation.id, section }] : []
    }),
  )
  const found = once([...tied, ...cited]).slice(once(tied).length)
  const sections = [...tied, ...found].filter(({ section }) => section !== null)
  const titles = new Map(register.map((each) => [each.id, shortTitle(each).nb]))
  return found
    .filter(
      ({ regulation, section }) =>
        section !== null || !sections.some((each) => each.regulation === regulation),
    )
    .map((place) => ({ ...place, said: saidOf(place, titles.get(place.regulation) ?? '') }))
}

/** A law of the register as far as words can cite it. */
function citable(regulation: Regulation): Law {
  return {
    id: regulation.lovdataId,
    title: shortTitle(regulation),
    names: linesOf(regulation.names),
    abbreviations: linesOf(regulation.abbreviations),
  }
}

function shortTitle({ lovdataId, shortTitle: stored }: Regulation): { nb: string; en: string } {
  return asText(stored) ?? { nb: lovdataId, en: lovdataId }
}

function saidOf({ section }: Place, title: string): string {
  return section === null ? title : `${title} § ${section}`
}

function once(places: readonly Place[]): Place[] {
  const byKey = new Map(places.map((each) => [`${each.regulation} ${each.section ?? ''}`, each]))
  return [...byKey.values()]
}
