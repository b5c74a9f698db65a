import type { Snapshot } from '@verne/content/schema'
import {
  feedAddress,
  guidelineAddress,
  homeAddress,
  newsAddress,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import { newsIn, newsNote, type News } from './news.ts'
import { newsKindWords } from './news-words.ts'
import { textIn, words } from './text.ts'

const entries = 30

/**
 * The Atom feed of what is new, one for each language. What is not translated yet stands in Norwegian, marked with
 * its language.
 * @param site public origin of the site
 */
export function atomFeed(snapshot: Snapshot, language: SiteLanguage, site: URL): string {
  const absolute = (address: string) => new URL(address, site).href
  const news = newsIn(snapshot, language).slice(0, entries)
  const name = `${words.siteNameLong[language]}, ${textIn(snapshot.institution.name, language)}`
  const updated = news[0] ? instant(news[0].day) : snapshot.takenAt
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${escapeXml(name)}</title>`,
    `<id>${escapeXml(absolute(homeAddress(language)))}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(absolute(feedAddress(language)))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(absolute(newsAddress(language)))}"/>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(textIn(snapshot.institution.name, language))}</name></author>`,
    ...news.map((each) => {
      const { day, kind, guideline, edition } = each
      const address = absolute(guidelineAddress(language, guideline.slug))
      const lang = edition.language === language ? '' : ` xml:lang="${edition.language}"`
      return [
        `<entry${lang}>`,
        `<title>${escapeXml(`${edition.title} (${guideline.number})`)}</title>`,
        `<id>${escapeXml(`${address}#${partOfId(each)}`)}</id>`,
        `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
        `<updated>${instant(day)}</updated>`,
        `<category term="${kind}" label="${escapeXml(newsKindWords[kind][language])}"/>`,
        `<summary>${escapeXml(newsNote(each) || edition.lead || edition.title)}</summary>`,
        '</entry>',
      ].join('')
    }),
    '</feed>',
    '',
  ].join('\n')
}

/** What tells an entry from the others of its document, and stays the same for good. */
function partOfId({ kind, edition }: News): string {
  const name = `${edition.language}-${String(edition.edition)}`
  const ended = kind === 'withdrawn' || kind === 'translationWithdrawn' || kind === 'expired'
  return ended ? `${name}-ended` : name
}

function instant(date: string): string {
  return `${date}T00:00:00Z`
}

/** Text for XML: the five marks that mean something there, and nothing that XML forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
