import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, cleanTexts } from './incoming-text.ts'

test.each([
  ['Bytt\u0000filter', 'Byttfilter', 'the end of a text in one database'],
  ['a\u0007b\u001bc\u007fd\u009fe', 'abcde', 'bells and other controls'],
  ['en\r\nto\rtre\vfire\ffem\u2028seks\u0085sju', 'en\nto\ntre\nfire\nfem\nseks\nsju', 'breaks'],
  ['tabulator\there', 'tabulator\there', 'a tab stays'],
  ['Avvik \u202Etxt.exe\u202C slutt', 'Avvik txt.exe slutt', 'what turns a line around'],
  ['\u2066skjult\u2069', 'skjult', 'what shuts a direction in'],
  ['A\u030Apen dør', 'Åpen dør', 'composed letters'],
  ['halv \ud83d sak', 'halv \ufffd sak', 'half a character'],
  ['🧯 \u200Fשלום', '🧯 \u200Fשלום', 'whole characters and other scripts stay'],
])('%j becomes %j: %s', (given, wanted) => {
  expect(cleanText(given)).toBe(wanted)
})

test('cleaning twice is cleaning once, and nothing that is read is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      // Printable ASCII is what it was.
      expect(cleanText(text)).toBe(text)
    }),
  )
})

test('texts are cleaned wherever they are nested; passwords, moments and numbers are not touched', () => {
  const at = new Date('2026-11-28')
  const given = {
    title: 'a\u0000b',
    body: { root: { children: [{ text: 'c\u202Ed' }, null, 3] } },
    password: 'p\u0000q',
    at,
  }
  expect(cleanTexts(given)).toEqual({
    title: 'ab',
    body: { root: { children: [{ text: 'cd' }, null, 3] } },
    password: 'p\u0000q',
    at,
  })
  const deep = '['.repeat(10_000) + ']'.repeat(10_000)
  expect(() => cleanTexts(JSON.parse(deep) as unknown)).not.toThrow()
})
