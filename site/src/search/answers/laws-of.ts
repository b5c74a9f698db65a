import {
  guidelineAddress,
  regulationAddress,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import { lawAddress } from '@verne/content/law/citations'
import { laws, type Law } from '@verne/content/law/laws'
import type { Regulation, Snapshot } from '@verne/content/schema'
import { citedBy } from '../../law/citing.ts'
import { lawWords, stateSentence } from '../../law/law-words.ts'
import { applies, regulationWith, requirementsOf } from '../../law/register.ts'
import { guidelinesInForce, readingOf } from '../../reading.ts'
import { textIn } from '../../text.ts'
import { sectionKey } from './section-key.ts'
import type { StoredDocument, StoredLaw } from './stored.ts'

/** The laws of the register and those that documents in force cite, with these documents by section. */
export function lawsOf(
  snapshot: Snapshot,
  language: SiteLanguage,
): { laws: StoredLaw[]; documents: StoredDocument[] } {
  const guidelines = guidelinesInForce(snapshot)
  const cited = new Map<string, Cited>()
  for (const [place, guideline] of guidelines.entries()) {
    for (const { law, section } of citedBy(snapshot, guideline, language)) {
      const known: Cited = cited.get(law.id) ?? { whole: new Set(), sections: new Map() }
      cited.set(law.id, known)
      known.whole.add(place)
      if (section === null) continue
      const number = sectionKey(section)
      const places = known.sections.get(number) ?? new Set<number>()
      known.sections.set(number, places.add(place))
    }
  }
  return {
    laws: lawsAskedFor(snapshot, cited).map(({ id, law, regulation }) => ({
      ...namedIn(snapshot, { id, law, regulation }, language),
      source: lawAddress({ id }),
      sectionsSource: lawAddress({ id }, ''),
      documents: [...(cited.get(id)?.whole ?? [])],
      sections: Object.fromEntries(
        [...(cited.get(id)?.sections ?? [])].map(([section, places]) => [section, [...places]]),
      ),
    })),
    documents: guidelines.map((each) => ({
      number: each.number,
      title: readingOf(each, language).edition.title,
      address: guidelineAddress(language, each.slug),
    })),
  }
}

/** The places of the documents that cite a law, as a whole and by section. */
interface Cited {
  readonly whole: Set<number>
  readonly sections: Map<string, Set<number>>
}

/** A law as the table of citations and the register know it. One of them does. */
interface Known {
  readonly id: string
  readonly law: Law | null
  readonly regulation: Regulation | null
}

/** Those that apply first: where two are called the same, the one that does is meant. */
function lawsAskedFor(snapshot: Snapshot, cited: ReadonlyMap<string, Cited>): Known[] {
  const inTable = new Map(laws.map((each) => [each.id, each]))
  const ids = new Set([...inTable.keys(), ...snapshot.regulations.map((each) => each.id)])
  return [...ids]
    .map((id) => ({ id, law: inTable.get(id) ?? null, regulation: regulationWith(snapshot, id) }))
    .filter(({ id, regulation }) => regulation !== null || cited.has(id))
    .toSorted((a, b) => Number(isPast(a)) - Number(isPast(b)))
}

function isPast({ regulation }: Known): boolean {
  return regulation?.state === 'repealed'
}

/** What a law is called, and its page with the parts of it. */
function namedIn(
  snapshot: Snapshot,
  { id, law, regulation }: Known,
  language: SiteLanguage,
): Pick<StoredLaw, 'title' | 'names' | 'page' | 'note' | 'parts'> {
  const names = [...namesOf({ id, law, regulation })]
  if (!regulation) {
    return { title: law ? textIn(law.title, language) : id, names, page: null, note: '', parts: {} }
  }
  const sections = requirementsOf(snapshot, id).flatMap(({ section, requirements: [first] }) =>
    section !== null && first ? [[sectionKey(section), first.key] as const] : [],
  )
  return {
    title: textIn(regulation.shortTitle, language),
    names,
    page: regulationAddress(language, regulation.slug),
    note: noteOf(regulation, language),
    parts: Object.fromEntries(sections),
  }
}

/** That it does not apply now, and whether that was verified; nothing of what applies. */
function noteOf(regulation: Regulation, language: SiteLanguage): string {
  if (applies(regulation)) return ''
  const state = stateSentence(regulation, language)
  return regulation.verified ? state : `${state} ${lawWords.repealUnverified[language]}`
}

/** Everything a law is asked for by: its names in both languages, what it is shortened to, and its number. */
function namesOf({ id, law, regulation }: Known): ReadonlySet<string> {
  const number = id.split('-').at(-1) ?? ''
  const kind = id.split('-')[0] ?? ''
  return new Set([
    ...(regulation ? [regulation.shortTitle.nb, regulation.shortTitle.en] : []),
    ...(law ? [law.title.nb, law.title.en] : []),
    ...(regulation?.names ?? []),
    ...(law?.names ?? []),
    ...(law?.abbreviations ?? []),
    id,
    `${kind}-${number}`,
  ])
}
