import { describe, expect, test } from 'vitest'
import { ownNamesIn } from './names.ts'
import { understood } from './question.ts'
import { Vocabulary } from './vocabulary.ts'

const vocabulary = new Vocabulary({
  words: {
    alenearbeid: 1,
    avvik: 9,
    brannvern: 2,
    brann: 3,
    melde: 4,
    nestenulykke: 2,
    opplæring: 5,
    plan: 7,
    risiko: 5,
    risikovurdering: 6,
    stoffkartotek: 2,
    varsling: 1,
    verneombud: 8,
  },
  numbers: ['nhu-hms-r03', 'nhu-hms-r10', 'nhu-hms-p03'],
})
const wordings = (question: string): string[] =>
  understood(question, 'nb', vocabulary).wordings.map(({ words }) => words.join(' '))

describe('a question', () => {
  test.each([
    ['hvordan melder jeg avvik', 'melde avvik'],
    ['verneombudene', 'verneombud'],
    ['OPPLARING', 'opplæring'],
    ['opplaering', 'opplæring'],
    ['safety delegate', 'verneombud'],
    ['near miss', 'nestenulykke'],
    ['stoffregisteret', 'stoffkartotek'],
    ['risiko vurdering', 'risikovurdering'],
    ['brannplan', 'brann plan'],
  ])('"%s" asks for "%s"', (question, expected) => {
    expect(wordings(question)).toContain(expected)
  })

  test.each([
    ['vernombud', 'verneombud'],
    ['avikk', 'avvik'],
    ['risikovudering i plan', 'risikovurdering plan'],
  ])('"%s" with a slip meant "%s"', (question, meant) => {
    expect(understood(question, 'nb', vocabulary).corrected).toBe(meant)
  })

  test.each(['avvik', 'near miss', 'opplaring', 'avv', 'verneombudene'])(
    '"%s" holds no slip',
    (question) => {
      expect(understood(question, 'nb', vocabulary).corrected).toBeNull()
    },
  )

  test('with a word that nothing is like says so and is not guessed at', () => {
    const { unknown, wordings: ways, corrected } = understood('xylofon', 'nb', vocabulary)
    expect({ unknown, ways, corrected }).toEqual({
      unknown: ['xylofon'],
      ways: [],
      corrected: null,
    })
  })

  test.each(['', '   ', '?', '§§', '💥'])(
    '"%s" asks for nothing and breaks nothing',
    (question) => {
      expect(wordings(question)).toEqual([])
    },
  )

  test('of nothing but small words is asked as it stands', () => {
    expect(understood('hva er det', 'nb', vocabulary).unknown).toEqual(['hva', 'er', 'det'])
  })
})

describe('a document number', () => {
  test.each([
    'r10',
    'R 10',
    'hms-r10',
    'HMSR10',
    'NHU HMS R10',
    'retningslinje r10',
    'nhu/hms/r010',
  ])('is found in "%s"', (question) => {
    expect(understood(question, 'nb', vocabulary).number).toBe('nhu-hms-r10')
  })

  test.each(['r11', '03', '3', 'hms 3'])('is not guessed from "%s"', (question) => {
    expect(understood(question, 'nb', vocabulary).number).toBeNull()
  })
})

test('a title in another language or in other words is given the name our texts use', () => {
  expect(ownNamesIn('Alenearbeid', 'en')).toEqual(['lone work'])
  expect(ownNamesIn('Chemical register', 'en')).toContain('substance index')
})
