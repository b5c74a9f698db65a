import { describe, expect, test } from 'vitest'
import { sampleSnapshot } from '../test/sample-snapshot.ts'
import { atomFeed, escapeXml } from './feed.ts'
import { readHandbook } from './handbook/read-handbook.ts'
import { sitemap } from './sitemap.ts'

const site = new URL('https://hms.nordhavn.example')
const handbook = readHandbook(new URL('../test/handbook', import.meta.url).pathname)

describe('the feed', () => {
  test('tells the newest edition first, with what changed', () => {
    const titles = [...atomFeed(sampleSnapshot, 'nb', site).matchAll(/<title>(.*?)<\/title>/g)]
    const changed = [...atomFeed(sampleSnapshot, 'nb', site).matchAll(/<updated>(.*?)<\/updated>/g)]
      .slice(1)
      .map(([, date]) => date ?? '')
    expect(titles.length).toBe(changed.length + 1)
    expect(changed).toEqual(changed.toSorted().toReversed())
    expect(atomFeed(sampleSnapshot, 'nb', site)).toContain(
      'Fristen for ettermøtet er flyttet til 15. mai.',
    )
  })

  test('tells that a document is withdrawn, and why', () => {
    const withdrawn = atomFeed(sampleSnapshot, 'nb', site)
      .split('\n')
      .find((line) => line.includes('nhu-hms-r90/#nb-1-ended'))
    expect(withdrawn).toContain('label="Trukket tilbake"')
    expect(withdrawn).toContain('<summary>Avvik meldes nå i Min HMS.</summary>')
  })

  test('tells every edition that came into force, not only the one that is, by the words of the page', () => {
    const entries = atomFeed(sampleSnapshot, 'nb', site)
      .split('\n')
      .filter((line) => line.includes('NHU-HMS-R03'))
    const labels = entries.map((line) => /label="([^"]*)"/.exec(line)?.[1])
    expect(labels).toEqual(['Liten endring', 'Liten endring', 'Stor endring', 'Første utgave'])
  })

  test('gives every entry an identity of its own, the same in a later feed', () => {
    const ids = (xml: string) => [...xml.matchAll(/<id>([^<]*#[^<]*)<\/id>/g)].map(([, id]) => id)
    const now = ids(atomFeed(sampleSnapshot, 'en', site))
    expect(new Set(now).size).toBe(now.length)
    const later = { ...sampleSnapshot, takenAt: '2027-01-02T08:00:00Z', asOf: '2027-01-02' }
    expect(ids(atomFeed(later, 'en', site))).toEqual(now)
  })

  test('marks a Norwegian text among the English with its language', () => {
    expect(atomFeed(sampleSnapshot, 'en', site)).toMatch(
      /<entry xml:lang="nb"><title>Risikovurdering \(NHU-HMS-R10\)/,
    )
  })

  test('escapes what means something in XML', () => {
    expect(escapeXml(`<a & "b" 'c'>\u0000`)).toBe('&lt;a &amp; &quot;b&quot; &apos;c&apos;&gt;')
  })
})

describe('the sitemap', () => {
  const xml = sitemap(sampleSnapshot, handbook, site)
  const entry = (address: string) =>
    xml.split('\n').find((line) => line.includes(`<loc>${site.origin}${address}</loc>`))

  test('holds a page with its translation', () => {
    expect(entry('/retningslinjer/nhu-hms-r02/')).toContain(
      `hreflang="en" href="${site.origin}/en/guidelines/nhu-hms-r02/"`,
    )
    expect(entry('/handbok/hms-runden/')).toContain('/en/handbook/the-hse-process/')
  })

  test('offers whoever reads another language the Norwegian page', () => {
    expect(entry('/en/guidelines/nhu-hms-r02/')).toContain(
      `hreflang="x-default" href="${site.origin}/retningslinjer/nhu-hms-r02/"`,
    )
  })

  test.each([
    // Gone through in November 2025, after the edition in force began; the English page tells of Norwegian changes.
    ['/retningslinjer/nhu-hms-r03/', '2025-11-03'],
    ['/en/guidelines/nhu-hms-r03/', '2025-11-03'],
    ['/retningslinjer/nhu-hms-r10/', '2025-06-01'],
    ['/tema/kjemikalier/', '2025-11-03'],
    ['/nytt/2024/', '2024-06-30'],
    ['/', '2026-01-01'],
    ['/retningslinjer/type/prosedyre/', '2025-11-03'],
  ])('says that %s last changed on %s', (address, day) => {
    expect(entry(address)).toContain(`<lastmod>${day}</lastmod>`)
  })

  test('makes up no date for a page that does not tell when it changed', () => {
    for (const address of ['/om/', '/kontakter/', '/for/studenter/']) {
      expect(entry(address)).not.toContain('lastmod')
    }
  })

  test('leaves out the English page of a text that is only Norwegian', () => {
    expect(entry('/en/guidelines/nhu-hms-r10/')).toBeUndefined()
    expect(entry('/retningslinjer/nhu-hms-r10/')).not.toContain('hreflang')
  })

  test('leaves out search, earlier editions and what is gone', () => {
    for (const left of ['/sok/', '/utgave/', 'nhu-hms-r90', 'nhu-hms-r91']) {
      expect(xml).not.toContain(left)
    }
  })
})
