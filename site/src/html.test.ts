import { describe, expect, test } from 'vitest'
import { readingHtml, urgentFirst } from './html.ts'

const danger =
  '<aside class="callout callout-danger"><p>Ring <strong>113</strong> eller <strong>22 59 13 00</strong>.</p></aside>'

describe('a warning of danger', () => {
  test('that a text begins with is split off, to stand first', () => {
    expect(urgentFirst(`${danger}<h2>Formål</h2>`)).toEqual({
      urgent: danger,
      rest: '<h2>Formål</h2>',
    })
  })

  test('further down stays where it stands', () => {
    const html = `<p>Formål</p>${danger}`
    expect(urgentFirst(html)).toEqual({ urgent: '', rest: html })
  })

  test('has numbers one tap from a call', () => {
    const shown = readingHtml(danger, 'Tabell')
    expect(shown).toContain('<a href="tel:113"><strong>113</strong></a>')
    expect(shown).toContain(
      '<a href="tel:22591300"><strong><span class="unbroken">22 59 13 00</span></strong></a>',
    )
  })

  test('takes no year, amount or length of time for a number to call', () => {
    const shown = readingHtml(
      '<aside class="callout callout-danger"><strong>2026</strong> <strong>15</strong></aside><p><strong>110</strong></p>',
      'Tabell',
    )
    expect(shown).not.toContain('tel:')
  })
})

describe('what belongs on one line is kept there', () => {
  const shown = (html: string): string => readingHtml(html, 'Tabell')

  test.each([
    ['etter § 4-3 i loven', 'etter <span class="unbroken">§ 4-3</span> i loven'],
    [
      '§§ 31-1 og § 2 A-3',
      '<span class="unbroken">§§ 31-1</span> og <span class="unbroken">§ 2 A-3</span>',
    ],
    ['by Section 6-2 of the Act', 'by <span class="unbroken">Section 6-2</span> of the Act'],
    ['ring 73 19 97 00 nå', 'ring <span class="unbroken">73 19 97 00</span> nå'],
    ['ring 000 00 110', 'ring <span class="unbroken">000 00 110</span>'],
    ['innen 30 dager, 40 000 kroner', 'innen 30 dager, 40 000 kroner'],
  ])('%s', (text, drawn) => {
    expect(shown(`<p>${text}</p>`)).toBe(`<p>${drawn}</p>`)
  })

  test('and addresses stay as they are', () => {
    const link = '<a href="https://lovdata.no/§ 4-3">loven</a>'
    expect(shown(link)).toBe(link)
  })
})
