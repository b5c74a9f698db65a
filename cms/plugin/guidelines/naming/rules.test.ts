import { expect, test } from 'vitest'
import { guidelineName, type TitledEdition } from './rules.ts'

const edition = (values: Partial<TitledEdition>): TitledEdition => ({
  language: 'nb',
  edition: 1,
  state: 'published',
  validFrom: '2025-01-01',
  validTo: null,
  title: 'Brannvern',
  ...values,
})

test.each<[string, TitledEdition[], string, string]>([
  ['nothing but a number', [], 'R24', 'R24'],
  ['one language', [edition({})], 'R24 Brannvern', 'R24 Brannvern'],
  [
    'both',
    [edition({}), edition({ language: 'en', title: 'Fire protection' })],
    'R24 Brannvern',
    'R24 Fire protection',
  ],
  [
    'a draft of the next edition',
    [edition({}), edition({ edition: 2, state: 'draft', title: 'Brann', validFrom: null })],
    'R24 Brannvern',
    'R24 Brannvern',
  ],
  [
    'one that comes later',
    [edition({}), edition({ edition: 2, title: 'Brann', validFrom: '2026-12-01' })],
    'R24 Brannvern',
    'R24 Brannvern',
  ],
  [
    'a new edition in force',
    [edition({ state: 'superseded' }), edition({ edition: 2, title: 'Brann' })],
    'R24 Brann',
    'R24 Brann',
  ],
  [
    'what was withdrawn, and a draft after it',
    [
      edition({ state: 'withdrawn', validTo: '2026-01-01' }),
      edition({ edition: 2, state: 'draft', title: 'Hemmelig', validFrom: null }),
    ],
    'R24 Brannvern',
    'R24 Brannvern',
  ],
  [
    'a first draft in English beside what is published',
    [edition({}), edition({ language: 'en', state: 'draft', title: 'Hemmelig', validFrom: null })],
    'R24 Brannvern',
    'R24 Brannvern',
  ],
  [
    'a first draft',
    [edition({ state: 'draft', validFrom: null })],
    'R24 Brannvern',
    'R24 Brannvern',
  ],
  ['a draft without a title', [edition({ state: 'draft', title: ' ' })], 'R24', 'R24'],
  ['English alone', [edition({ language: 'en', title: 'Fire' })], 'R24 Fire', 'R24 Fire'],
])('a guideline of which there is %s is called %s', (_what, editions, nb, en) => {
  expect(guidelineName('R24', editions, '2026-11-28')).toMatchObject({ nb, en })
})
