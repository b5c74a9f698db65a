import { expect, test } from 'vitest'
import { compoundParts, keywords, numberSpellings } from './compounds.ts'

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
  // A slip of the key for verneombud must not be found in it.
  ['personvernombudet', ['personvern', 'ombud']],
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

test('a text is given what its words end in, when it does not hold that itself', () => {
  const found = keywords('Strålevern og risikovurdering. Vern er viktig.')
  expect(found).not.toContain('stråle')
  expect(found).toContain('vurdering')
  expect(found).not.toContain('vern')
})
