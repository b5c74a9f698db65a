import type { Guideline, Snapshot } from '@verne/content/schema'
import type { SiteLanguage } from '@verne/content/addresses/site'
import type { HandbookPage } from './handbook/read-handbook.ts'
import { newsIn, newsOfYear } from './news.ts'
import { controllingLanguage, guidelinesInForce, guidelinesOn, reviewsOf } from './reading.ts'
import type { SitePage } from './site-pages.ts'
import { sectionsOn } from './topics.ts'
import { remembered } from './tracked/remembered.ts'

/**
 * The day what a page shows last changed, `YYYY-MM-DD`. Null where nothing says so: search engines stop believing a
 * date that is made up.
 */
export function lastChange(
  snapshot: Snapshot,
  handbook: readonly HandbookPage[],
  page: SitePage,
): string | null {
  const { language } = page
  switch (page.kind) {
    case 'handbookPage':
      return page.page.updated
    case 'handbook':
      return newest(
        handbook.filter((each) => each.language === language).map((each) => each.updated),
      )
    case 'guideline':
      return newest(daysOf(page.guideline, language))
    case 'guidelineKind':
      return ofGuidelines(snapshot, language, (each) => each.kind === page.guidelineKind)
    case 'guidelineAudience':
      return ofGuidelines(snapshot, language, (each) => each.audience.includes(page.audience))
    case 'topic': {
      const shown = new Set([
        ...guidelinesOn(snapshot, page.topic),
        ...sectionsOn(snapshot, page.topic, language).map((each) => each.guideline),
      ])
      return ofGuidelines(snapshot, language, (each) => shown.has(each))
    }
    case 'news':
      return newest(newsOfYear(snapshot, language, page.year).map((each) => each.day))
    case 'home':
    case 'guidelines':
    case 'topics':
      return newest(newsIn(snapshot, language).map((each) => each.day))
    default:
      return null
  }
}

function ofGuidelines(
  snapshot: Snapshot,
  language: SiteLanguage,
  shown: (guideline: Guideline) => boolean,
): string | null {
  const days = guidelinesInForce(snapshot)
    .filter(shown)
    .flatMap((each) => daysOf(each, language))
  return newest(days)
}

/** The days its page changed: an edition began in the language or in the controlling one, which the page tells of, or it was gone through. */
const daysOf = remembered((guideline: Guideline, language: SiteLanguage): readonly string[] =>
  guideline.editions
    .filter((each) => each.language === language || each.language === controllingLanguage)
    .flatMap((each) => [
      each.validFrom,
      ...reviewsOf(guideline, each).map((review) => review.day),
      ...(each.state === 'withdrawn' && each.validTo !== null ? [each.validTo] : []),
    ]),
)

function newest(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null
}
