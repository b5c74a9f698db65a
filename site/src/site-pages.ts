import type {
  Audience,
  Authority,
  Course,
  Cycle,
  Edition,
  Guideline,
  GuidelineKind,
  PublicReport,
  PublicTrainingPlan,
  Regulation,
  Snapshot,
  Topic,
  Unit,
} from '@verne/content/schema'
import { cyclePageAddress } from './cycle/cycle-year.ts'
import type { HandbookPage } from './handbook/read-handbook.ts'
import { newsYearAddress, newsYears } from './news.ts'
import { audiencesInUse, earlierEditions, kindsInUse } from './reading.ts'
import {
  auditsAddress,
  aboutAddress,
  authorityAddress,
  contactsAddress,
  courseAddress,
  coursesAddress,
  doorCardAddress,
  editionAddress,
  glossaryAddress,
  guidelineAddress,
  guidelineAudienceAddress,
  guidelineKindAddress,
  guidelineOrders,
  guidelinesOrderedAddress,
  handbookAddress,
  handbookPageAddress,
  homeAddress,
  hseReportAddress,
  hseReportsAddress,
  lawOrders,
  lawRegisterAddress,
  objectivesAddress,
  readerRoleAddress,
  readerRoles,
  regulationAddress,
  searchAddress,
  siteLanguages,
  sitePagesAbout,
  storiesAddress,
  supportAddress,
  topicAddress,
  topicsAddress,
  trainingPlanAddress,
  unitPageAddress,
  type GuidelineOrder,
  type LawOrder,
  type ReaderRole,
  type SiteLanguage,
  type SitePageAbout,
} from '@verne/content/addresses/site'

/** One page of the site in one language. */
export type SitePage = { readonly language: SiteLanguage; readonly address: string } & PageContent

/** What a page shows. */
export type PageContent =
  | { readonly kind: 'home' | 'topics' | 'search' | 'contacts' | 'handbook' | 'glossary' }
  | { readonly kind: 'objectives' | 'support' | 'courses' | 'audits' | 'reports' | 'stories' }
  | { readonly kind: 'report'; readonly report: PublicReport }
  | { readonly kind: 'course'; readonly course: Course }
  | { readonly kind: 'trainingPlan'; readonly plan: PublicTrainingPlan }
  | { readonly kind: 'guidelines'; readonly order: GuidelineOrder }
  | { readonly kind: 'guidelineKind'; readonly guidelineKind: GuidelineKind }
  | { readonly kind: 'guidelineAudience'; readonly audience: Audience }
  | { readonly kind: 'news'; readonly year: string }
  | { readonly kind: 'role'; readonly role: ReaderRole }
  | { readonly kind: 'about'; readonly about: SitePageAbout }
  | { readonly kind: 'handbookPage'; readonly page: HandbookPage }
  | { readonly kind: 'guideline'; readonly guideline: Guideline }
  | { readonly kind: 'edition'; readonly guideline: Guideline; readonly edition: Edition }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'cycle'; readonly cycle: Cycle }
  | { readonly kind: 'unit' | 'doorCard'; readonly unit: Unit }
  | { readonly kind: 'law'; readonly order: LawOrder }
  | { readonly kind: 'regulation'; readonly regulation: Regulation }
  | { readonly kind: 'authority'; readonly authority: Authority }

/**
 * Every page the site has for a snapshot, except the ones shown when nothing is found.
 * @param handbook the handbook's pages in both languages. @default none
 */
export function sitePages(snapshot: Snapshot, handbook: readonly HandbookPage[] = []): SitePage[] {
  return siteLanguages.flatMap((language): SitePage[] => [
    { kind: 'home', language, address: homeAddress(language) },
    ...guidelineOrders.map((order): SitePage => ({
      kind: 'guidelines',
      language,
      address: guidelinesOrderedAddress(language, order),
      order,
    })),
    ...kindsInUse(snapshot).map((guidelineKind): SitePage => ({
      kind: 'guidelineKind',
      language,
      address: guidelineKindAddress(language, guidelineKind),
      guidelineKind,
    })),
    ...audiencesInUse(snapshot).map((audience): SitePage => ({
      kind: 'guidelineAudience',
      language,
      address: guidelineAudienceAddress(language, audience),
      audience,
    })),
    ...newsYears(snapshot).map((year): SitePage => ({
      kind: 'news',
      language,
      address: newsYearAddress(snapshot, language, year),
      year,
    })),
    ...readerRoles.map((role): SitePage => ({
      kind: 'role',
      language,
      address: readerRoleAddress(language, role),
      role,
    })),
    ...sitePagesAbout.map((about): SitePage => ({
      kind: 'about',
      language,
      address: aboutAddress(language, about),
      about,
    })),
    { kind: 'contacts', language, address: contactsAddress(language) },
    ...snapshot.units.flatMap((unit): SitePage[] => [
      { kind: 'unit', language, address: unitPageAddress(language, unit.slug), unit },
      { kind: 'doorCard', language, address: doorCardAddress(language, unit.slug), unit },
    ]),
    ...snapshot.cycles.map((cycle): SitePage => ({
      kind: 'cycle',
      language,
      address: cyclePageAddress(snapshot, cycle, language),
      cycle,
    })),
    ...centralPages(snapshot, language),
    { kind: 'handbook', language, address: handbookAddress(language) },
    { kind: 'glossary', language, address: glossaryAddress(language) },
    ...handbook
      .filter((page) => page.language === language)
      .map((page): SitePage => ({
        kind: 'handbookPage',
        language,
        address: handbookPageAddress(language, page.slug),
        page,
      })),
    { kind: 'topics', language, address: topicsAddress(language) },
    { kind: 'search', language, address: searchAddress(language) },
    ...snapshot.topics.map((topic): SitePage => ({
      kind: 'topic',
      language,
      address: topicAddress(language, topic),
      topic,
    })),
    ...lawPages(snapshot, language),
    ...snapshot.guidelines.flatMap((guideline): SitePage[] => [
      {
        kind: 'guideline',
        language,
        address: guidelineAddress(language, guideline.slug),
        guideline,
      },
      ...earlierEditions(guideline, language).map((edition): SitePage => ({
        kind: 'edition',
        language,
        address: editionAddress(language, guideline.slug, edition.edition),
        guideline,
        edition,
      })),
    ]),
  ])
}

/** Of what nothing is published there is no page. */
function centralPages(
  { auditPlans, courses, objectives, reports, stories, supportFunctions, trainingPlans }: Snapshot,
  language: SiteLanguage,
): SitePage[] {
  return [
    ...(objectives.length > 0
      ? [{ kind: 'objectives', language, address: objectivesAddress(language) } as const]
      : []),
    ...(supportFunctions.length > 0
      ? [{ kind: 'support', language, address: supportAddress(language) } as const]
      : []),
    ...(auditPlans.length > 0
      ? [{ kind: 'audits', language, address: auditsAddress(language) } as const]
      : []),
    ...(reports.length > 0
      ? [{ kind: 'reports', language, address: hseReportsAddress(language) } as const]
      : []),
    ...reports.map((report): SitePage => ({
      kind: 'report',
      language,
      address: hseReportAddress(language, report),
      report,
    })),
    ...(stories.length > 0
      ? [{ kind: 'stories', language, address: storiesAddress(language) } as const]
      : []),
    ...(courses.length > 0
      ? [{ kind: 'courses', language, address: coursesAddress(language) } as const]
      : []),
    ...courses.map((course): SitePage => ({
      kind: 'course',
      language,
      address: courseAddress(language, course),
      course,
    })),
    ...trainingPlans.map((plan): SitePage => ({
      kind: 'trainingPlan',
      language,
      address: trainingPlanAddress(language, plan.slug),
      plan,
    })),
  ]
}

function lawPages({ regulations, authorities }: Snapshot, language: SiteLanguage): SitePage[] {
  return [
    ...lawOrders.map((order): SitePage => ({
      kind: 'law',
      language,
      address: lawRegisterAddress(language, order),
      order,
    })),
    ...regulations.map((regulation): SitePage => ({
      kind: 'regulation',
      language,
      address: regulationAddress(language, regulation.slug),
      regulation,
    })),
    ...authorities.map((authority): SitePage => ({
      kind: 'authority',
      language,
      address: authorityAddress(language, authority.slug),
      authority,
    })),
  ]
}

/**
 * Where the language switch leads from an earlier edition: to the edition of the other language that
 * says the same when that is an earlier one too, else to the guideline.
 */
export function editionTwinAddress(
  guideline: Guideline,
  edition: Edition,
  language: SiteLanguage,
): string {
  const twin = earlierEditions(guideline, language).find(
    (each) => each.sourceEdition === edition.edition || edition.sourceEdition === each.edition,
  )
  return twin
    ? editionAddress(language, guideline.slug, twin.edition)
    : guidelineAddress(language, guideline.slug)
}
