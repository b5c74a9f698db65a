import { expect, test } from 'vitest'
import { compoundParts, foldings, keywords, numberSpellings } from './compounds.ts'

test.each([
  ['risikovurdering', ['risiko', 'vurdering']],
  ['risikovurderingen', ['risiko', 'vurdering']],
  ['verneombudet', ['verne', 'ombud']],
  ['hovedverneombud', ['hoved', 'verne', 'ombud', 'verneombud']],
  ['stoffkartoteket', ['stoff', 'kartotek']],
  ['avviksmeldinger', ['avvik', 'melding']],
  ['handlingsplan', ['handling', 'plan']],
  ['brannvernet', ['brann', 'vern']],
  ['Ettermøtet', []],
])('%s is made of %j', (word, parts) => {
  expect(compoundParts(word)).toEqual(parts)
})

test.each(['risiko', 'vurderingen', 'lederen', 'personlig', 'enheten', 'planer'])(
  '%s is no compound',
  (word) => {
    expect(compoundParts(word)).toEqual([])
  },
)

test('a known ending is enough after an unknown beginning', () => {
  expect(compoundParts('ukjentvurdering')).toEqual(['vurdering'])
})

test.each([
  ['opplæring', ['opplaering', 'opplaring']],
  ['strålevern', ['straalevern', 'stralevern']],
  ['Kjøl', ['kjoel', 'kjol']],
  ['vern', []],
])('%s is also written %j', (word, spellings) => {
  expect(foldings(word)).toEqual(spellings)
})

test('a document number is found by any of its ends, with hyphens, with spaces and run together', () => {
  expect(numberSpellings('NHU-HMS-R03')).toEqual(
    expect.arrayContaining([
      'nhu-hms-r03',
      'nhu hms r03',
      'hms-r03',
      'hms r03',
      'r03',
      'r3',
      'hmsr03',
    ]),
  )
})

test('a text is given the words it does not hold itself', () => {
  const found = keywords('Strålevern og risikovurdering. Vern er viktig.')
  expect(found).toContain('stråle')
  expect(found).toContain('straale')
  expect(found).toContain('vurdering')
  expect(found).not.toContain('vern')
})
