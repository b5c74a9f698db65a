import { expect, test } from 'vitest'
import { languageOverviews, type OverviewSource } from './language-overview.ts'

const names = new Map([['rolf', 'Rolf Utkastrud']])
const asked = { locales: ['nb', 'en'] as const, day: '2026-11-22', names }

function edition(over: Partial<OverviewSource>): OverviewSource {
  return {
    id: 'n1',
    language: 'nb',
    edition: 1,
    state: 'published',
    validFrom: '2024-01-01',
    validTo: null,
    changeKind: 'major',
    createdAt: '2023-12-01T08:00:00.000Z',
    ...over,
  }
}

test('a guideline without editions can be begun in Norwegian only', () => {
  const [norwegian, english] = languageOverviews([], asked)
  expect(norwegian).toMatchObject({ controlling: true, inForce: null, open: null, mayBegin: true })
  expect(english).toMatchObject({ controlling: false, mayBegin: false, behind: null })
})

test('a translation shows what the Norwegian text has gained since the edition it was made from', () => {
  const rows = languageOverviews(
    [
      edition({ state: 'superseded' }),
      edition({ id: 'n2', edition: 2, validFrom: '2025-01-01', changeKind: 'minor' }),
      edition({ id: 'e1', language: 'en', sourceEdition: { id: 'n1' } }),
    ],
    asked,
  )
  expect(rows[0]?.inForce).toMatchObject({ id: 'n2', edition: 2 })
  expect(rows[1]?.behind).toEqual({ major: 0, minor: 1, editorial: 0 })
})

test('a translation may begin as soon as there is a Norwegian text to translate', () => {
  const begin = (values: Parameters<typeof edition>[0]) =>
    languageOverviews([edition(values)], asked)[1]?.mayBegin
  expect(begin({ state: 'draft', validFrom: null })).toBe(true)
  expect(begin({ validFrom: '2026-12-24' })).toBe(true)
  expect(begin({ state: 'withdrawn' })).toBe(false)
})

test('an open draft shows who wrote in it last and since when it is where it is', () => {
  const [norwegian] = languageOverviews(
    [
      edition({}),
      edition({
        id: 'n2',
        edition: 2,
        state: 'inReview',
        changedBy: ['account', 'rolf'],
        steps: [{ at: '2026-11-01T08:00:00.000Z' }],
      }),
    ],
    asked,
  )
  expect(norwegian?.open).toMatchObject({
    id: 'n2',
    state: 'inReview',
    holder: 'Rolf Utkastrud',
    since: '2026-11-01T08:00:00.000Z',
  })
})

test('an edition that begins tomorrow is scheduled, and the former stays in force', () => {
  const [norwegian] = languageOverviews(
    [edition({}), edition({ id: 'n2', edition: 2, validFrom: '2026-11-23' })],
    asked,
  )
  expect(norwegian?.inForce?.id).toBe('n1')
  expect(norwegian?.scheduled?.id).toBe('n2')
})
