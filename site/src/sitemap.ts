import type { Snapshot } from '@verne/content/schema'
import { siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { escapeXml } from './feed.ts'
import type { HandbookPage } from './handbook/read-handbook.ts'
import { readingOf } from './reading.ts'
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
          : twins.map(
              (each) =>
                `<xhtml:link rel="alternate" hreflang="${each.language}" href="${absolute(each)}"/>`,
            )
      return `<url><loc>${absolute(page)}</loc>${changed(page)}${alternates.join('')}</url>`
    }),
    '</urlset>',
    '',
  ].join('\n')
}

function isShown(page: SitePage): boolean {
  if (page.kind === 'search' || page.kind === 'edition' || page.kind === 'doorCard') return false
  return page.kind !== 'guideline' || readingOf(page.guideline, page.language).kind === 'own'
}

function changed(page: SitePage): string {
  if (page.kind === 'handbookPage') return `<lastmod>${page.page.updated}</lastmod>`
  if (page.kind !== 'guideline') return ''
  return `<lastmod>${readingOf(page.guideline, page.language).edition.validFrom}</lastmod>`
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
    case 'unit':
      return `unit:${page.unit.slug}`
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
