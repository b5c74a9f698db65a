import { expect, test } from 'vitest'
import { definitions } from '@verne/content/words/definitions'
import { glossaryTerms } from '@verne/content/words/glossary'
import { glossaryLetters } from './entries.ts'

test('terms stand in the order of their own alphabet, æ, ø and å last in Norwegian', () => {
  const letters = (language: 'nb' | 'en'): string =>
    glossaryLetters(language)
      .map(({ letter }) => letter)
      .join('')
  expect(letters('nb')).toMatch(/^A.*V.*Å$/)
  expect(letters('en')).toMatch(/^A.*[RSW]$/)
  expect(new Set(letters('nb')).size).toBe(letters('nb').length)
  const [first] = glossaryLetters('nb')
  expect(first?.entries.map(({ term }) => term).slice(0, 2)).toEqual([
    'alenearbeid',
    'arbeidsmiljø',
  ])
})

test.each(['nb', 'en'] as const)(
  'in %s every term stands once, with that of the other language',
  (language) => {
    const entries = glossaryLetters(language).flatMap((each) => each.entries)
    expect(entries).toHaveLength(glossaryTerms.length)
    for (const { other, term } of entries) {
      const found = glossaryTerms.find((each) => each[language] === term)
      expect(other).toBe(found?.[language === 'nb' ? 'en' : 'nb'])
    }
  },
)

test('what is defined is a term, in both languages, as a sentence', () => {
  for (const [term, text] of Object.entries(definitions)) {
    expect(
      glossaryTerms.map(({ nb }) => nb),
      term,
    ).toContain(term)
    for (const words of [text.nb, text.en]) expect(words, term).toMatch(/^\p{Lu}.*\.$/u)
  }
})
