import { findCitations, type Citation } from '@verne/content/law/citations'
import type { Guideline, Snapshot, Topic } from '@verne/content/schema'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { guidelinesOn } from '../reading.ts'
import { textIn } from '../text.ts'
import { remembered } from '../tracked/remembered.ts'
import { sectionTitle } from './law-words.ts'
import { placeOf, regulationsOn, type LawPlace } from './register.ts'

/**
 * The law that concerns a topic: what the register has on it, and the sections that are named for the topic, at Lovdata.
 * Where there is neither, the laws its guidelines rest on, the most cited first.
 */
export const lawsOn = remembered(
  (snapshot: Snapshot, topic: Topic, language: SiteLanguage): readonly LawPlace[] => {
    const listed = regulationsOn(snapshot, topic, language).map(({ id }) => id)
    const named = topic.legalBasis
      ? findCitations(textIn(topic.legalBasis, language)).filter(
          (each) => !isWhole(each) || !listed.includes(each.law.id),
        )
      : []
    if (listed.length + named.length > 0) {
      return [
        ...listed.map((id) => placeOf(snapshot, id, language)),
        ...named.map((each) =>
          isWhole(each)
            ? placeOf(snapshot, each.law.id, language)
            : { title: cited(each, language), address: each.address },
        ),
      ]
    }
    const rested = guidelinesOn(snapshot, topic).flatMap((each) => lawsNamedBy(each, language))
    return [...Map.groupBy(rested, (each) => each)]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([id]) => placeOf(snapshot, id, language))
  },
)

/** Identifiers of the laws a guideline rests on, each once. */
const lawsNamedBy = remembered(
  (guideline: Guideline, language: SiteLanguage): readonly string[] => {
    const { legalBasis } = guideline
    const found = legalBasis ? findCitations(textIn(legalBasis, language)) : []
    return [...new Set(found.map((each) => each.law.id))]
  },
)

function isWhole({ section, chapter }: Citation): boolean {
  return section === null && chapter === null
}

function cited({ law, section, chapter }: Citation, language: SiteLanguage): string {
  const name = textIn(law.title, language)
  if (section !== null) return sectionTitle(name, section, language)
  return {
    nb: `${name} kapittel\u00a0${chapter ?? ''}`,
    en: `${name}, chapter\u00a0${chapter ?? ''}`,
  }[language]
}
