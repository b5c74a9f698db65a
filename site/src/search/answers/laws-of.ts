import { guidelineAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { findCitations, lawAddress } from '@verne/content/law/citations'
import { laws, type Law } from '@verne/content/law/laws'
import type { Guideline, Snapshot } from '@verne/content/schema'
import { guidelinesInForce, readingOf } from '../../reading.ts'
import { textIn } from '../../text.ts'
import { remembered } from '../../tracked/remembered.ts'
import { sectionKey } from './section-key.ts'
import type { StoredDocument, StoredLaw } from './stored.ts'

/** The laws that documents in force cite, with those documents by section. */
export function lawsOf(
  snapshot: Snapshot,
  language: SiteLanguage,
): { laws: StoredLaw[]; documents: StoredDocument[] } {
  const guidelines = guidelinesInForce(snapshot)
  const cited = new Map<Law, Cited>()
  for (const [place, guideline] of guidelines.entries()) {
    for (const { law, section } of citedBy(guideline, language)) {
      const known: Cited = cited.get(law) ?? { whole: new Set(), sections: new Map() }
      cited.set(law, known)
      known.whole.add(place)
      if (section === null) continue
      const number = sectionKey(section)
      const places = known.sections.get(number) ?? new Set<number>()
      known.sections.set(number, places.add(place))
    }
  }
  return {
    laws: laws.flatMap((law) => {
      const found = cited.get(law)
      if (!found) return []
      return [
        {
          title: textIn(law.title, language),
          names: namesOf(law),
          address: lawAddress(law),
          sectionsAddress: lawAddress(law, ''),
          documents: [...found.whole],
          sections: Object.fromEntries(
            [...found.sections].map(([section, places]) => [section, [...places]]),
          ),
        },
      ]
    }),
    documents: guidelines.map((each) => ({
      number: each.number,
      title: readingOf(each, language).edition.title,
      address: guidelineAddress(language, each.slug),
    })),
  }
}

/** The laws and sections a guideline cites. */
const citedBy = remembered((guideline: Guideline, language: SiteLanguage) =>
  findCitations(citingText(guideline, language)).map(({ law, section }) => ({ law, section })),
)

/** What of a guideline may cite the law: what it says is its legal basis, and its text without tags, block by block. */
function citingText(guideline: Guideline, language: SiteLanguage): string {
  const { edition } = readingOf(guideline, language)
  const basis = guideline.legalBasis ? textIn(guideline.legalBasis, language) : ''
  const text = edition.html
    .replace(/<\/(?:p|li|h\d|td|th|dt|dd)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
  return `${basis}\n\n${text}`
}

/** The places of the documents that cite a law, as a whole and by section. */
interface Cited {
  readonly whole: Set<number>
  readonly sections: Map<string, Set<number>>
}

/** Everything a law is asked for by: its names in both languages, what it is shortened to, and its number. */
function namesOf({ id, title, names = [], abbreviations = [] }: Law): string[] {
  const number = id.split('-').at(-1) ?? ''
  const kind = id.split('-')[0] ?? ''
  return [...new Set([title.nb, title.en, ...names, ...abbreviations, id, `${kind}-${number}`])]
}
