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

  test('leaves out what is no longer in force', () => {
    expect(atomFeed(sampleSnapshot, 'en', site)).not.toContain('nhu-hms-r90')
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
