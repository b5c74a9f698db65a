import { describe, expect, test } from 'vitest'
import { longDate } from './dates.ts'
import { readingHtml } from './html.ts'
import {
  byTitle,
  changesSince,
  contactsOn,
  guidelinesInForce,
  lastDayOf,
  readingOf,
  relatedTo,
} from './reading.ts'
import { sampleSnapshot } from '../test/sample-snapshot.ts'
import { firstSentences, sentences } from './text.ts'

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

describe('the last day of an earlier edition', () => {
  const process = guideline('nhu-hms-r03')
  const second = process.editions.find((each) => each.id === 'e-r03-nb-2')
  if (!second) throw new Error('No second edition in the sample')

  test('is what it says itself', () => {
    expect(lastDayOf(process, { ...second, validTo: '2024-05-05' })).toBe('2024-05-05')
  })

  test('is the day before the next one in its language began, also over a new year', () => {
    const editions = process.editions.map((each) =>
      each.language === 'nb' && each.edition === 3 ? { ...each, validFrom: '2025-01-01' } : each,
    )
    const { validFrom } = second
    expect(validFrom < '2025-01-01').toBe(true)
    expect(lastDayOf({ ...process, editions }, { ...second, validTo: null })).toBe('2024-12-31')
  })

  test('is not known of the newest', () => {
    expect(lastDayOf(process, { ...readingOf(process, 'nb').edition, validTo: null })).toBeNull()
  })
})

test('related guidelines share a topic, or the topic above, and are in force', () => {
  const related = relatedTo(sampleSnapshot, guideline('nhu-hms-r03'), 10).map((each) => each.slug)
  expect(related).toContain('nhu-hms-r02')
  expect(related).not.toContain('nhu-hms-r03')
  expect(related).not.toContain('nhu-hms-r90')
})

test('a contact of several guidelines is named once, before those of one', () => {
  const process = guideline('nhu-hms-r03')
  const [adviser, chief] = process.contacts
  if (!adviser || !chief) throw new Error('No contacts in the sample')
  const other = { ...process, contacts: [chief] }
  expect(contactsOn([process, other], 5).map((each) => each.role)).toEqual([
    'seniorSafetyRep',
    'hseAdviser',
  ])
})

test('å comes last in a Norwegian list and first in an English one', () => {
  const [one, other] = guidelinesInForce(sampleSnapshot)
  if (!one || !other) throw new Error('No guidelines in the sample')
  const titled = (each: typeof one, title: string) => ({
    ...each,
    editions: each.editions.map((edition) => ({ ...edition, title })),
  })
  const list = [titled(one, 'Årshjul'), titled(other, 'Brannvern')]
  const titles = (language: 'nb' | 'en') =>
    byTitle(list, language).map((each) => readingOf(each, language).edition.title)
  expect(titles('nb')).toEqual(['Brannvern', 'Årshjul'])
  expect(titles('en')).toEqual(['Årshjul', 'Brannvern'])
})

test('a long change note is cut between sentences, never inside one', () => {
  const note = 'Frist 15. mai er ny. Verneombudet deltar. Alt annet er som før.'
  expect(firstSentences(note, 45)).toBe('Frist 15. mai er ny. Verneombudet deltar.')
  expect(firstSentences(note, 5)).toBe('Frist 15. mai er ny.')
  expect(firstSentences(note, 500)).toBe(note)
})

test.each([
  [1, 2, '1 major and 2 minor changes since'],
  [0, 1, '1 minor change since'],
  [2, 0, '2 major changes since'],
])('behind by %i major and %i minor reads "%s"', (major, minor, said) => {
  expect(sentences.behind.en({ major, minor, editorial: 3 })).toMatch(new RegExp(`: ${said}$`))
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
