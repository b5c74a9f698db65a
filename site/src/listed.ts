import type { Audience, Guideline, GuidelineKind, Snapshot } from '@verne/content/schema'
import { guidelineAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { guidelinesInForce, isBehind, readingOf } from './reading.ts'
import { remembered } from './tracked/remembered.ts'

/** What lists tell of a guideline. */
export const listed = remembered((guideline: Guideline, language: SiteLanguage) => {
  const { kind, edition } = readingOf(guideline, language)
  return {
    number: guideline.number,
    kind: guideline.kind,
    address: guidelineAddress(language, guideline.slug),
    title: edition.title,
    lead: edition.lead,
    /** Language of the text where it is another than the reader's. */
    foreign: edition.language === language ? undefined : edition.language,
    /** The one language it is in force in, where that is not the reader's. */
    only: kind === 'fallback' ? edition.language : null,
    behind: isBehind(edition),
  }
})

/** The guidelines in force of a kind, or for an audience; all where neither is given. By document number. */
export const chosenGuidelines = remembered(
  (
    snapshot: Snapshot,
    kind: GuidelineKind | null,
    audience: Audience | null,
  ): readonly Guideline[] =>
    guidelinesInForce(snapshot).filter(
      (each) =>
        (kind === null || each.kind === kind) &&
        (audience === null || each.audience.includes(audience)),
    ),
)
