import { describe, expect, test } from 'vitest'
import { longDate } from './dates.ts'
import { readingHtml } from './html.ts'
import { changesSince, readingOf } from './reading.ts'
import { sampleSnapshot } from '../test/sample-snapshot.ts'
import { legalText, sentences } from './text.ts'

function guideline(slug: string) {
  const found = sampleSnapshot.guidelines.find((each) => each.slug === slug)
  if (!found) throw new Error(`No ${slug} in the sample`)
  return found
}

describe('what a reader gets', () => {
  test.each([
    ['nhu-hms-r02', 'nb', 'own', 'e-r02-nb-2'],
    ['nhu-hms-r02', 'en', 'own', 'e-r02-en-2'],
    ['nhu-hms-r10', 'en', 'fallback', 'e-r10-nb-1'],
    ['nhu-hms-r90', 'en', 'gone', 'e-r90-nb-1'],
    ['nhu-hms-r91', 'en', 'gone', 'e-r91-en-1'],
  ] as const)('of %s in %s is %s: %s', (slug, language, kind, id) => {
    const reading = readingOf(guideline(slug), language)
    expect([reading.kind, reading.edition.id]).toEqual([kind, id])
  })

  test('is nothing in force when the Norwegian text is withdrawn, though a translation is not', () => {
    const { editions, ...rest } = guideline('nhu-hms-r16')
    const withdrawn = editions.map((each) =>
      each.language === 'nb' ? { ...each, state: 'withdrawn' as const } : each,
    )
    expect(readingOf({ ...rest, editions: withdrawn }, 'en').kind).toBe('gone')
  })

  test('is the English text on the Norwegian page when there never was a Norwegian one', () => {
    const { editions, ...rest } = guideline('nhu-hms-r16')
    const english = editions.filter((each) => each.language === 'en')
    expect(readingOf({ ...rest, editions: english }, 'nb')).toMatchObject({
      kind: 'fallback',
      edition: { language: 'en' },
    })
  })
})

test('changes since a translation leave out editorial ones and those it already has', () => {
  const process = guideline('nhu-hms-r03')
  const editions = process.editions.map((each) =>
    each.id === 'e-r03-nb-3' ? { ...each, changeKind: 'editorial' as const } : each,
  )
  const translation = readingOf(process, 'en').edition
  expect(changesSince({ ...process, editions }, translation).map((each) => each.edition)).toEqual([
    4, 2,
  ])
})

test.each([
  [1, 2, '1 major and 2 minor changes since'],
  [0, 1, '1 minor change since'],
  [2, 0, '2 major changes since'],
])('behind by %i major and %i minor reads "%s"', (major, minor, said) => {
  expect(sentences.behind.en({ major, minor, editorial: 3 })).toMatch(new RegExp(`: ${said}$`))
})

test('a section sign stays with its number', () => {
  expect(legalText('aml § 3-1 og § 4-1')).toBe('aml §\u00a03-1 og §\u00a04-1')
})

test('dates are written as people write them', () => {
  expect(longDate('2026-02-01', 'nb')).toBe('1. februar 2026')
  expect(longDate('2026-02-01', 'en')).toBe('1 February 2026')
})

test('each table gets a region with a number of its own', () => {
  const html = readingHtml('<table><tr></tr></table><p>x</p><table></table>', 'Tabell')
  expect(html.match(/aria-label="Tabell \d"/g)).toEqual([
    'aria-label="Tabell 1"',
    'aria-label="Tabell 2"',
  ])
  expect(html.match(/<\/table><\/section>/g)).toHaveLength(2)
})

test('a callout is a note, not one more landmark', () => {
  expect(readingHtml('<aside class="callout"><p>x</p></aside>', 'Tabell')).toBe(
    '<div role="note" class="callout"><p>x</p></div>',
  )
})
