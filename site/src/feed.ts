import type { Snapshot } from '@verne/content/schema'
import { changeKindWords } from '@verne/content/words/guidelines'
import {
  feedAddress,
  guidelineAddress,
  homeAddress,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import { latestChanges } from './reading.ts'
import { textIn, words } from './text.ts'

const entries = 30

/**
 * The Atom feed of the newest editions in force, one for each language. Norwegian texts stand in where
 * the language has none, marked with their own.
 * @param site public origin of the site
 */
export function atomFeed(snapshot: Snapshot, language: SiteLanguage, site: URL): string {
  const absolute = (address: string) => new URL(address, site).href
  const changes = latestChanges(snapshot, language, entries)
  const name = `${words.siteNameLong[language]}, ${textIn(snapshot.institution.name, language)}`
  const updated = changes[0] ? instant(changes[0].edition.validFrom) : snapshot.takenAt
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${escapeXml(name)}</title>`,
    `<id>${escapeXml(absolute(homeAddress(language)))}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(absolute(feedAddress(language)))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(absolute(homeAddress(language)))}"/>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(textIn(snapshot.institution.name, language))}</name></author>`,
    ...changes.map(({ guideline, edition }) => {
      const address = absolute(guidelineAddress(language, guideline.slug))
      const lang = edition.language === language ? '' : ` xml:lang="${edition.language}"`
      return [
        `<entry${lang}>`,
        `<title>${escapeXml(`${edition.title} (${guideline.number})`)}</title>`,
        `<id>${escapeXml(`${address}#${edition.language}-${String(edition.edition)}`)}</id>`,
        `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
        `<updated>${instant(edition.validFrom)}</updated>`,
        `<category term="${edition.changeKind}" label="${escapeXml(changeKindWords[edition.changeKind][language])}"/>`,
        `<summary>${escapeXml(edition.changeNote || edition.lead || edition.title)}</summary>`,
        '</entry>',
      ].join('')
    }),
    '</feed>',
    '',
  ].join('\n')
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
