import type { Snapshot } from '@verne/content/schema'
import { siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { escapeXml } from './feed.ts'
import type { HandbookPage } from './handbook/read-handbook.ts'
import { lastChange } from './last-change.ts'
import { controllingLanguage, readingOf } from './reading.ts'
import { sitePages, type SitePage } from './site-pages.ts'

/**
 * The sitemap: each page search engines are to show, with its translation where it has one of its own.
 * Left out are search, earlier editions, what is gone, and guidelines shown in another language than the page's.
 * @param site public origin of the site
 */
export function sitemap(snapshot: Snapshot, handbook: readonly HandbookPage[], site: URL): string {
  const shown = sitePages(snapshot, handbook).filter(isShown)
  const groups = Map.groupBy(shown, groupOf)
  const absolute = ({ address }: SitePage) => escapeXml(new URL(address, site).href)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...shown.map((page) => {
      const twins = groups.get(groupOf(page)) ?? []
      const alternates =
        twins.length < siteLanguages.length
          ? []
          : [...twins.map((each) => [each.language, each] as const), ...standard(twins)].map(
              ([language, each]) =>
                `<xhtml:link rel="alternate" hreflang="${language}" href="${absolute(each)}"/>`,
            )
      const day = lastChange(snapshot, handbook, page)
      const changed = day === null ? '' : `<lastmod>${day}</lastmod>`
      return `<url><loc>${absolute(page)}</loc>${changed}${alternates.join('')}</url>`
    }),
    '</urlset>',
    '',
  ].join('\n')
}

function isShown(page: SitePage): boolean {
  if (page.kind === 'search' || page.kind === 'edition' || page.kind === 'doorCard') return false
  return page.kind !== 'guideline' || readingOf(page.guideline, page.language).kind === 'own'
}

/** The page for readers of any other language: the controlling one. */
function standard(twins: readonly SitePage[]): (readonly ['x-default', SitePage])[] {
  return twins
    .filter((each) => each.language === controllingLanguage)
    .map((each) => ['x-default', each])
}

/** What a page and its translation have in common. */
function groupOf(page: SitePage): string {
  switch (page.kind) {
    case 'guideline':
    case 'edition':
      return `guideline:${page.guideline.slug}`
    case 'topic':
      return `topic:${page.topic.slug}`
    case 'guidelines':
      return `guidelines:${page.order}`
    case 'guidelineKind':
      return `kind:${page.guidelineKind}`
    case 'guidelineAudience':
      return `audience:${page.audience}`
    case 'cycle':
      return `cycle:${page.cycle.slug}`
    case 'unit':
      return `unit:${page.unit.slug}`
    case 'law':
      return `law:${page.order}`
    case 'regulation':
      return `regulation:${page.regulation.slug}`
    case 'authority':
      return `authority:${page.authority.slug}`
    case 'role':
      return `role:${page.role}`
    case 'about':
      return `about:${page.about}`
    case 'handbookPage':
      return `handbook:${norwegianSlug(page.language, page.page)}`
    default:
      return page.kind
  }
}

function norwegianSlug(language: SiteLanguage, page: HandbookPage): string {
  return language === 'nb' ? page.slug : page.pair
}
