import { findCitations } from '@verne/content/law/citations'
import { laws, type Law } from '@verne/content/law/laws'
import type { Guideline, Regulation, Requirement, Snapshot } from '@verne/content/schema'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { guidelinesInForce, readingOf } from '../reading.ts'
import { textIn } from '../text.ts'
import { remembered } from '../tracked/remembered.ts'
import { regulationWith, successorOf, type LawPlace } from './register.ts'

/** A place in the law that a text cites. */
export interface CitedPlace {
  readonly law: Law
  /** The section, or null where the whole or a chapter is cited. */
  readonly section: string | null
}

/** The acts, regulations and sections a guideline cites, in what it says is its legal basis and in its text. */
export const citedBy = remembered(
  (snapshot: Snapshot, guideline: Guideline, language: SiteLanguage): readonly CitedPlace[] =>
    citationsIn(snapshot, `${basisOf(guideline, language)}\n\n${plainText(guideline, language)}`),
)

/** The acts and regulations of the register that a guideline is based on: as confirmed, and as its legal basis names them. */
export const basisInRegister = remembered(
  (snapshot: Snapshot, guideline: Guideline, language: SiteLanguage): readonly Regulation[] => {
    const named = citationsIn(snapshot, basisOf(guideline, language)).map(({ law }) => law.id)
    const ids = new Set([...confirmed(guideline), ...named])
    return [...ids].flatMap((id) => regulationWith(snapshot, id) ?? [])
  },
)

/** The guidelines in force that have to do with an act or a regulation, by document number. */
export interface UsingGuidelines {
  /** Those that a person has confirmed are based on it. */
  readonly based: readonly Guideline[]
  /** The others that cite it. */
  readonly citing: readonly Guideline[]
}

/** The guidelines in force that are based on an act or a regulation, and those that only cite it. */
export const guidelinesUsing = remembered(
  (snapshot: Snapshot, id: string, language: SiteLanguage): UsingGuidelines =>
    guidelinesByLaw(snapshot, language).get(id) ?? { based: [], citing: [] },
)

const guidelinesByLaw = remembered(
  (snapshot: Snapshot, language: SiteLanguage): ReadonlyMap<string, UsingGuidelines> => {
    const found = new Map<string, { based: Guideline[]; citing: Guideline[] }>()
    const usersOf = (id: string) => {
      const known = found.get(id) ?? { based: [], citing: [] }
      found.set(id, known)
      return known
    }
    for (const guideline of guidelinesInForce(snapshot)) {
      const based = confirmed(guideline)
      const cited = new Set(citedBy(snapshot, guideline, language).map(({ law }) => law.id))
      for (const id of based) usersOf(id).based.push(guideline)
      for (const id of cited) if (!based.has(id)) usersOf(id).citing.push(guideline)
    }
    return found
  },
)

/** The guidelines in force that say how a requirement is met, in the order the register has them there. */
export function guidelinesMeeting(
  snapshot: Snapshot,
  requirement: Pick<Requirement, 'guidelines'>,
): Guideline[] {
  return requirement.guidelines.flatMap((id) => guidelinesById(snapshot).get(id) ?? [])
}

const guidelinesById = remembered(
  (snapshot: Snapshot): ReadonlyMap<string, Guideline> =>
    new Map(guidelinesInForce(snapshot).map((each) => [each.id, each])),
)

/** A repealed act or regulation that a guideline is based on or cites. */
export interface RepealedReference {
  readonly regulation: Regulation
  /** True where a person has confirmed that the guideline is based on it; else the guideline cites it. */
  readonly based: boolean
  readonly successor: LawPlace | null
}

/** The repealed acts and regulations a guideline still refers to. */
export const repealedIn = remembered(
  (
    snapshot: Snapshot,
    guideline: Guideline,
    language: SiteLanguage,
  ): readonly RepealedReference[] => {
    const based = confirmed(guideline)
    const cited = citedBy(snapshot, guideline, language).map(({ law }) => law.id)
    return [...new Set([...based, ...cited])].flatMap((id) => {
      const regulation = regulationWith(snapshot, id)
      if (regulation?.state !== 'repealed') return []
      const successor = successorOf(snapshot, regulation, language)
      return [{ regulation, based: based.has(id), successor }]
    })
  },
)

/**
 * The laws a text may cite: those of the table, and those of the register it lacks. Where both call something the same,
 * the table says what is meant; of two in the register, the one that applies.
 */
const citableLaws = remembered(({ regulations }: Pick<Snapshot, 'regulations'>): readonly Law[] => {
  const known = new Set(laws.map((each) => each.id))
  const called = new Map(regulations.map((each) => [each.id, each]))
  const more = regulations
    .filter((each) => !known.has(each.id))
    .toSorted((a, b) => Number(b.state === 'repealed') - Number(a.state === 'repealed'))
    .map(({ id, shortTitle, names }) => ({
      id,
      title: shortTitle,
      names: names.filter((each) => !isAbbreviation(each)),
      abbreviations: names.filter(isAbbreviation),
    }))
  return [...more, ...laws.map((law) => withNamesOf(law, called.get(law.id)))]
})

/** A law that texts may also cite by what the register calls it. */
function withNamesOf(law: Law, entry: Regulation | undefined): Law {
  if (!entry) return law
  const { shortTitle, names } = entry
  const also = [shortTitle.nb, shortTitle.en, ...names.filter((each) => !isAbbreviation(each))]
  return { ...law, names: [...(law.names ?? []), ...also] }
}

/** What is short and one word may be a word of something else, unless a section sign follows. */
function isAbbreviation(name: string): boolean {
  return /^[\p{L}-]{1,6}$/u.test(name)
}

function citationsIn(snapshot: Snapshot, text: string): CitedPlace[] {
  return findCitations(text, { table: citableLaws(snapshot) }).map(({ law, section }) => ({
    law,
    section,
  }))
}

function confirmed({ law = [] }: Guideline): ReadonlySet<string> {
  return new Set(law.map((each) => each.regulation))
}

function basisOf({ legalBasis }: Guideline, language: SiteLanguage): string {
  return legalBasis ? textIn(legalBasis, language) : ''
}

/** The text of a guideline without tags, block by block. */
function plainText(guideline: Guideline, language: SiteLanguage): string {
  return readingOf(guideline, language)
    .edition.html.replace(/<\/(?:p|li|h\d|td|th|dt|dd)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
}
