import { expect, test } from 'vitest'
import { matrixQuery } from './former-coverage.ts'

test.each([
  ['nothing', {}, { period: undefined }],
  ['the year', { year: '2025' }, { period: '2025' }],
  ['who is late', { mark: 'late' }, { lacks: 'risk', standing: 'late' }],
  ['who lacks a representative', { mark: 'lacksRepresentative' }, { lacks: 'participation' }],
  ['who has closed', { state: 'closed' }, { lacks: 'risk', standing: 'inPlace' }],
  ['the order and page of a list that is no more', { sort: 'state', page: '2' }, {}],
  ['a state there never was', { state: 'lost' }, {}],
] as const)(
  'the overview of before asked for %s, and the matrix shows it',
  (_, asked, expected) => {
    expect(matrixQuery(asked)).toEqual({ period: undefined, ...expected })
  },
)
