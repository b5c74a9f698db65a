import { describe, expect, test } from 'vitest'
import { linkedHtml } from './linked-html.ts'
import type { Surroundings } from './leads.ts'
import { unlinkedIn } from './unlinked.ts'

const around = (language: 'nb' | 'en'): Surroundings => ({
  language,
  own: '/retningslinjer/nhu-hms-r10/',
  guideline: (number) =>
    number === 'NHU-HMS-R99' ? null : `/retningslinjer/${number.toLowerCase()}/`,
  destination: (to) => (to === 'whistleblowing' ? null : `/${to}/`),
})
const linked = (html: string, language: 'nb' | 'en' = 'nb'): string =>
  linkedHtml(html, around(language))
const links = (html: string, language: 'nb' | 'en' = 'nb'): string[] =>
  [...linked(html, language).matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(
    ([, to, words]) => `${words ?? ''} → ${to ?? ''}`,
  )

describe('a telephone number is a link wherever it stands', () => {
  test.each([
    ['<p>Ring <strong>113</strong> først.</p>', ['113 → tel:113']],
    [
      '<table><tbody><tr><td>Giftinformasjonen: 22 59 13 00</td></tr></tbody></table>',
      ['22 59 13 00 → tel:22591300'],
    ],
    ['<p>Legevakt 116 117, politi 02800</p>', ['116 117 → tel:116117', '02800 → tel:02800']],
    ['<p>Nødtelefonen 000 00 110.</p>', ['000 00 110 → tel:00000110']],
    ['<p>Ring 000 53 890. Ring 000 53 890 igjen.</p>', Array(2).fill('000 53 890 → tel:00053890')],
  ])('%s', (html, expected) => {
    expect(links(html)).toEqual(expected)
  })

  test.each([
    '<p>Det er 113 ansatte, 112 % og 110 kr.</p>',
    '<p>Se § 112 og 10 113.</p>',
    '<p>Beløpet er 48 000 kr, fra 1. januar 2026.</p>',
    '<h2 id="a">Ring 113</h2>',
    '<p><a href="/x/">Ring 113</a></p>',
    '<p><code>22 59 13 00</code></p>',
  ])('what is no number to call stays as it is: %s', (html) => {
    expect(linked(html)).toBe(html)
  })
})

describe('the law is cited with a link', () => {
  test('also where the act is named in a sentence with other marks', () => {
    expect(links('<p>Etter <em>arbeidsmiljøloven</em> skal farer kartlegges (§ 3-1).</p>')).toEqual(
      ['§ 3-1 → https://lovdata.no/lov/2005-06-17-62/§3-1'],
    )
  })

  test('once in a section, and again in the next', () => {
    const html =
      '<p>arbeidsmiljøloven § 4-3</p><p>arbeidsmiljøloven § 4-3</p><h2 id="b">B</h2><p>arbeidsmiljøloven § 4-3</p>'
    expect(links(html)).toHaveLength(2)
  })

  test('never from one block to the next', () => {
    const html = '<ul><li>Arbeidsmiljøloven</li><li>Se § 3-1</li></ul>'
    expect(linked(html)).toBe(html)
  })

  test('an address at Lovdata can be read in print', () => {
    expect(linked('<p><a href="https://lovdata.no/lov/x/%C2%A73-1">§ 3-1</a></p>')).toBe(
      '<p><a href="https://lovdata.no/lov/x/§3-1">§ 3-1</a></p>',
    )
  })
})

describe('words that say where to go lead there, the first time in a section', () => {
  test('reporting, whom to ask, and a document', () => {
    expect(
      links(
        '<p>Meld avvik. Ring hovedverneombudet. Les NHU-HMS-R08. Meld avviket. Se NHU-HMS-R08.</p>',
      ),
    ).toEqual([
      'Meld avvik → /report/',
      'hovedverneombudet → /contacts/',
      'NHU-HMS-R08 → /retningslinjer/nhu-hms-r08/',
    ])
    expect(
      links('<p>Report a nonconformity, or ask your safety representative.</p>', 'en'),
    ).toEqual(['Report a nonconformity → /report/', 'your safety representative → /contacts/'])
  })

  test('not where the section leads there already, nor to the page itself, nor nowhere', () => {
    const html =
      '<p>Meld avvik i <a href="/report/">skjemaet</a>. NHU-HMS-R10, NHU-HMS-R99, varslingskanalen.</p>'
    expect(linked(html)).toBe(html)
  })
})

describe('what leads nowhere is found', () => {
  const found = (html: string): string[] => unlinkedIn(html, around('nb')).map((each) => each.kind)

  test('a number, a section, a document and a word, each without its link', () => {
    expect(found('<p>Ring 113. Se § 7-7. Les NHU-HMS-R08. Meld avvik.</p>')).toEqual([
      'number',
      'document',
      'word',
      'law',
    ])
  })

  test('a document that is not in force', () => {
    expect(found('<p>Se NHU-HMS-R99.</p>')).toEqual(['document'])
  })

  test('nothing in a text that was drawn with its links', () => {
    const html = '<h2 id="a">§ 4-3</h2><p>Ring 113. Etter aml. § 3-1 skal du melde avvik.</p>'
    expect(found(linked(html))).toEqual([])
  })

  test('a section of an unknown law needs its link only the first time', () => {
    const link = '<a href="https://lovdata.no/forskrift/x/§26-11">§ 26-11</a>'
    expect(found(`<p>Se ${link}. Igjen § 26-11.</p>`)).toEqual([])
    expect(found(`<p>Se ${link}.</p><h2 id="b">B</h2><p>§ 26-11</p>`)).toEqual(['law'])
  })
})
