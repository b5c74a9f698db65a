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
    expect(shown).toContain('<a href="tel:22591300"><strong>22 59 13 00</strong></a>')
  })

  test('takes no year, amount or length of time for a number to call', () => {
    const shown = readingHtml(
      '<aside class="callout callout-danger"><strong>2026</strong> <strong>15</strong></aside><p><strong>110</strong></p>',
      'Tabell',
    )
    expect(shown).not.toContain('tel:')
  })
})
