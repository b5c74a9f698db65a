/**
 * Where each thing on the site stands, per language. The one place that knows its addresses: the site's links, the
 * links into it from My HSE and the checks of a release all ask here.
 */

import type { Course } from '../schema/course.ts'
import type { Audience, GuidelineKind } from '../schema/guideline.ts'
import type { PublicReport, PublicReportKind } from '../schema/report.ts'
import type { Topic } from '../schema/snapshot.ts'

/** Languages the site has pages in, the controlling language first. */
export const siteLanguages = ['nb', 'en'] as const
export type SiteLanguage = (typeof siteLanguages)[number]

interface Segments {
  /** First part of every address in the language, empty for the controlling language. */
  readonly root: string
  readonly guidelines: string
  readonly edition: string
  readonly kind: string
  readonly audience: string
  readonly news: string
  readonly alphabetical: string
  readonly roles: string
  readonly contacts: string
  readonly doorCard: string
  readonly handbook: string
  readonly glossary: string
  readonly about: string
  readonly privacy: string
  readonly accessibility: string
  readonly feed: string
  readonly topics: string
  readonly law: string
  readonly authorities: string
  readonly byAuthority: string
  readonly byTopic: string
  readonly cycle: string
  readonly objectives: string
  readonly support: string
  readonly courses: string
  readonly trainingPlan: string
  readonly audits: string
  readonly reports: string
  readonly stories: string
  readonly search: string
}

const segments: Record<SiteLanguage, Segments> = {
  nb: {
    root: '',
    guidelines: 'retningslinjer',
    edition: 'utgave',
    kind: 'type',
    audience: 'gjelder-for',
    news: 'nytt',
    alphabetical: 'alfabetisk',
    roles: 'for',
    contacts: 'kontakter',
    doorCard: 'dorkort',
    handbook: 'handbok',
    glossary: 'ordliste',
    about: 'om',
    privacy: 'personvern',
    accessibility: 'tilgjengelighet',
    feed: 'nytt.xml',
    topics: 'tema',
    law: 'regelverk',
    authorities: 'tilsyn',
    byAuthority: 'etter-tilsyn',
    byTopic: 'etter-tema',
    cycle: 'arshjul',
    objectives: 'hms-mal',
    support: 'hvem-hjelper',
    courses: 'kurs',
    trainingPlan: 'plan',
    audits: 'hms-revisjoner',
    reports: 'hms-rapporter',
    stories: 'dette-forte-meldinger-til',
    search: 'sok',
  },
  en: {
    root: 'en',
    guidelines: 'guidelines',
    edition: 'edition',
    kind: 'kind',
    audience: 'applies-to',
    news: 'news',
    alphabetical: 'alphabetical',
    roles: 'for',
    contacts: 'contacts',
    doorCard: 'door-card',
    handbook: 'handbook',
    glossary: 'glossary',
    about: 'about',
    privacy: 'privacy',
    accessibility: 'accessibility',
    feed: 'news.xml',
    topics: 'topics',
    law: 'law',
    authorities: 'authorities',
    byAuthority: 'by-authority',
    byTopic: 'by-topic',
    cycle: 'annual-cycle',
    objectives: 'hse-objectives',
    support: 'who-helps',
    courses: 'courses',
    trainingPlan: 'plan',
    audits: 'hse-audits',
    reports: 'hse-reports',
    stories: 'what-reports-led-to',
    search: 'search',
  },
}

const kindSegments: Record<SiteLanguage, Record<GuidelineKind, string>> = {
  nb: {
    policy: 'politikk',
    guideline: 'retningslinje',
    procedure: 'prosedyre',
    instruction: 'instruks',
    handbook: 'handbok',
    template: 'mal',
    form: 'skjema',
    guidance: 'veiledning',
    overview: 'oversikt',
    report: 'rapport',
  },
  en: {
    policy: 'policy',
    guideline: 'guideline',
    procedure: 'procedure',
    instruction: 'instruction',
    handbook: 'handbook',
    template: 'template',
    form: 'form',
    guidance: 'guidance',
    overview: 'overview',
    report: 'report',
  },
}

const audienceSegments: Record<SiteLanguage, Record<Audience, string>> = {
  nb: {
    employee: 'ansatte',
    manager: 'ledere',
    safetyRep: 'verneombud',
    coordinator: 'koordinatorer',
    student: 'studenter',
    guest: 'gjester',
    contractor: 'leverandorer',
  },
  en: {
    employee: 'employees',
    manager: 'managers',
    safetyRep: 'safety-representatives',
    coordinator: 'coordinators',
    student: 'students',
    guest: 'guests',
    contractor: 'contractors',
  },
}

const reportSegments: Record<SiteLanguage, Record<PublicReportKind, string>> = {
  nb: { annual: 'arsrapport', jointAudit: 'samlet-revisjonsrapport' },
  en: { annual: 'annual-report', jointAudit: 'joint-audit-report' },
}

const roleSegments: Record<SiteLanguage, Record<ReaderRole, string>> = {
  nb: {
    employee: 'ansatte',
    manager: 'linjeledere',
    safetyRep: 'verneombud',
    student: 'studenter',
    newcomer: 'nye',
  },
  en: {
    employee: 'employees',
    manager: 'line-managers',
    safetyRep: 'safety-representatives',
    student: 'students',
    newcomer: 'newcomers',
  },
}

/** True for a language the site has pages in. */
export function isSiteLanguage(language: string): language is SiteLanguage {
  return siteLanguages.some((each) => each === language)
}

/** The language an address of the site is in. */
export function languageOfAddress(pathname: string): SiteLanguage {
  const [, first] = pathname.split('/')
  return (
    siteLanguages.find((each) => segments[each].root !== '' && segments[each].root === first) ??
    'nb'
  )
}

/** The front page: `/`, `/en/`. */
export function homeAddress(language: SiteLanguage): string {
  return address(language)
}

/** The list of guidelines. */
export function guidelinesAddress(language: SiteLanguage): string {
  return address(language, segments[language].guidelines)
}

/** Ways to order the list of guidelines. */
export const guidelineOrders = ['topic', 'alphabetical'] as const
export type GuidelineOrder = (typeof guidelineOrders)[number]

/** The list of guidelines in an order; by topic it is the list itself. */
export function guidelinesOrderedAddress(language: SiteLanguage, order: GuidelineOrder): string {
  const { guidelines } = segments[language]
  return order === 'topic'
    ? guidelinesAddress(language)
    : address(language, guidelines, segments[language][order])
}

/** The guidelines of one kind. */
export function guidelineKindAddress(language: SiteLanguage, kind: GuidelineKind): string {
  const { guidelines, kind: word } = segments[language]
  return address(language, guidelines, word, kindSegments[language][kind])
}

/** The guidelines that ask something of an audience. */
export function guidelineAudienceAddress(language: SiteLanguage, audience: Audience): string {
  const { guidelines, audience: word } = segments[language]
  return address(language, guidelines, word, audienceSegments[language][audience])
}

/**
 * A guideline's page, which always holds the edition in force.
 * @param slug the document number as part of an address, such as `nhu-hms-r03`
 */
export function guidelineAddress(language: SiteLanguage, slug: string): string {
  return address(language, segments[language].guidelines, slug)
}

/** The Word document of a guideline that people fill in. */
export function wordFileAddress(language: SiteLanguage, slug: string): string {
  return `${guidelineAddress(language, slug)}${encodeURIComponent(slug)}.docx`
}

/**
 * An edition that is no longer in force.
 * @param language the language the edition is written in
 */
export function editionAddress(language: SiteLanguage, slug: string, edition: number): string {
  const { guidelines, edition: word } = segments[language]
  return address(language, guidelines, slug, word, String(edition))
}

/** The list of topics. */
export function topicsAddress(language: SiteLanguage): string {
  return address(language, segments[language].topics)
}

/** A topic as far as its address goes. */
export type AddressedTopic = Pick<Topic, 'slug' | 'slugEn'>

/** One topic with its guidelines. An address in English is made of English words, where the topic has them. */
export function topicAddress(language: SiteLanguage, { slug, slugEn }: AddressedTopic): string {
  return address(language, segments[language].topics, language === 'en' ? (slugEn ?? slug) : slug)
}

/** Ways to order the register of law. */
export const lawOrders = ['title', 'authority', 'topic'] as const
export type LawOrder = (typeof lawOrders)[number]

/** The register of law in an order; by title it is the register's first page. */
export function lawRegisterAddress(language: SiteLanguage, order: LawOrder = 'title'): string {
  const { law, byAuthority, byTopic } = segments[language]
  const part = { title: [], authority: [byAuthority], topic: [byTopic] }[order]
  return address(language, law, ...part)
}

/**
 * The page of an act or a regulation.
 * @param slug Lovdata's identifier as part of an address, such as `lov-2005-06-17-62`
 */
export function regulationAddress(language: SiteLanguage, slug: string): string {
  return address(language, segments[language].law, slug)
}

/** The page of a supervisory authority. */
export function authorityAddress(language: SiteLanguage, slug: string): string {
  const { law, authorities } = segments[language]
  return address(language, law, authorities, slug)
}

/**
 * The annual cycle of the institution; another one has a page below it.
 * @param slug of a cycle that is not the institution's own. @default the institution's
 */
export function cycleAddress(language: SiteLanguage, slug?: string): string {
  const { cycle } = segments[language]
  return address(language, cycle, ...(slug === undefined ? [] : [slug]))
}

/** An annual cycle for a calendar program (iCalendar). */
export function calendarAddress(language: SiteLanguage, slug: string): string {
  return `${cycleAddress(language)}${encodeURIComponent(slug)}.ics`
}

/** What the institution wants to achieve, while it has opened any of it. */
export function objectivesAddress(language: SiteLanguage): string {
  return address(language, segments[language].objectives)
}

/** Which central department helps with what. */
export function supportAddress(language: SiteLanguage): string {
  return address(language, segments[language].support)
}

/** The catalogue of courses. */
export function coursesAddress(language: SiteLanguage): string {
  return address(language, segments[language].courses)
}

/** A course as far as its address goes. */
export type AddressedCourse = Pick<Course, 'slug' | 'slugEn'>

/** The page of a course. An address in English is made of English words, where the course has them. */
export function courseAddress(language: SiteLanguage, { slug, slugEn }: AddressedCourse): string {
  const part = language === 'en' ? (slugEn ?? slug) : slug
  return address(language, segments[language].courses, part)
}

/** The common training plan of a year. @param slug the year as part of an address, such as `2026-27` */
export function trainingPlanAddress(language: SiteLanguage, slug: string): string {
  const { courses, trainingPlan } = segments[language]
  return address(language, courses, trainingPlan, slug)
}

/** Address of which units are audited, and when. */
export function auditsAddress(language: SiteLanguage): string {
  return address(language, segments[language].audits)
}

/** The reports of the institution that the board has treated, year by year. */
export function hseReportsAddress(language: SiteLanguage): string {
  return address(language, segments[language].reports)
}

/** A report of the institution as far as its address goes. */
export type AddressedReport = Pick<PublicReport, 'kind' | 'year'>

/** The page of a report of the institution. */
export function hseReportAddress(language: SiteLanguage, { kind, year }: AddressedReport): string {
  const part = `${reportSegments[language][kind]}-${String(year)}`
  return address(language, segments[language].reports, part)
}

/** What reports led to, year by year. */
export function storiesAddress(language: SiteLanguage): string {
  return address(language, segments[language].stories)
}

/** The place of one story among them. @param number such as `HIS-2026-0001`, in any case */
export function storyAddress(language: SiteLanguage, number: string): string {
  return `${storiesAddress(language)}#${number.toLowerCase()}`
}

/** Readers the site has an entrance for. */
export const readerRoles = ['employee', 'manager', 'safetyRep', 'student', 'newcomer'] as const
export type ReaderRole = (typeof readerRoles)[number]

/** The page for a reader's role: "you are a line manager: this is yours". */
export function readerRoleAddress(language: SiteLanguage, role: ReaderRole): string {
  return address(language, segments[language].roles, roleSegments[language][role])
}

/** Who to ask, unit by unit. */
export function contactsAddress(language: SiteLanguage): string {
  return address(language, segments[language].contacts)
}

/**
 * The page of one unit: whom to turn to there, where to meet, what must be known.
 * @param slug the unit's code as part of an address, such as `nhu-nv-kj`
 */
export function unitPageAddress(language: SiteLanguage, slug: string): string {
  return address(language, segments[language].contacts, slug)
}

/** The card of a unit that hangs on its door. */
export function doorCardAddress(language: SiteLanguage, slug: string): string {
  const { contacts, doorCard } = segments[language]
  return address(language, contacts, slug, doorCard)
}

/** The list of handbook pages. */
export function handbookAddress(language: SiteLanguage): string {
  return address(language, segments[language].handbook)
}

/** One handbook page; its address differs from language to language. */
export function handbookPageAddress(language: SiteLanguage, slug: string): string {
  return address(language, segments[language].handbook, slug)
}

/** What our words mean, from A to Å. */
export function glossaryAddress(language: SiteLanguage): string {
  return address(language, segments[language].glossary)
}

const reportPrivacySlug: Record<SiteLanguage, string> = {
  nb: 'personvern-nar-du-melder',
  en: 'privacy-when-you-report',
}

/** The handbook page that tells whoever reports what is stored, why and who reads it. The report form links to it. */
export function reportPrivacyAddress(language: SiteLanguage): string {
  return handbookPageAddress(language, reportPrivacySlug[language])
}

const firstAidSlug: Record<SiteLanguage, string> = { nb: 'forstehjelp', en: 'first-aid' }

/** The handbook page with first aid, injury by injury. The emergency numbers link to it. */
export function firstAidAddress(language: SiteLanguage): string {
  return handbookPageAddress(language, firstAidSlug[language])
}

const systemSlug: Record<SiteLanguage, string> = {
  nb: 'slik-virker-hms-systemet',
  en: 'how-the-hse-system-works',
}

/** The handbook page that tells how the HSE system works. The front page leads to it. */
export function systemAddress(language: SiteLanguage): string {
  return handbookPageAddress(language, systemSlug[language])
}

/** Pages about the site itself. */
export const sitePagesAbout = ['about', 'privacy', 'accessibility'] as const
export type SitePageAbout = (typeof sitePagesAbout)[number]

/** A page about the site itself. */
export function aboutAddress(language: SiteLanguage, page: SitePageAbout): string {
  return address(language, segments[language][page])
}

/**
 * What is new.
 * @param year a year before the newest one; without it, the newest year in which anything is new
 */
export function newsAddress(language: SiteLanguage, year?: string): string {
  return address(language, segments[language].news, ...(year === undefined ? [] : [year]))
}

/** The Atom feed of what is new. */
export function feedAddress(language: SiteLanguage): string {
  return `${address(language)}${segments[language].feed}`
}

/** The search page, with the question in `q` when there is one. */
export function searchAddress(language: SiteLanguage, question?: string): string {
  const page = address(language, segments[language].search)
  return question ? `${page}?${new URLSearchParams({ q: question }).toString()}` : page
}

/** The file with what search answers in its list: people, units, numbers, forms and law. */
export function answersAddress(language: SiteLanguage): string {
  return `${searchAddress(language)}answers.json`
}

/** The file served when nothing stands at an address: `/404.html`, `/en/404.html`. */
export function notFoundAddress(language: SiteLanguage): string {
  return `${address(language)}404.html`
}

/** A published image, by content hash and file extension. */
export function imageAddress(hash: string, extension: string): string {
  return `/media/${hash}.${extension}`
}

function address(language: SiteLanguage, ...parts: readonly string[]): string {
  const all = [segments[language].root, ...parts].filter((part) => part !== '')
  return all.length === 0 ? '/' : `/${all.map(encodeURIComponent).join('/')}/`
}
