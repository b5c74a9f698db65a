import type { Edition, Guideline, Snapshot } from '@verne/content/schema'
import { describe, expect, test } from 'vitest'
import { sampleSnapshot } from '../test/sample-snapshot.ts'
import { newsIn, newsNote, newsOfYear, newsYears, type News } from './news.ts'

const [template] = sampleSnapshot.guidelines[2]?.editions ?? []
if (!template) throw new Error('The sample has lost the edition this test is made from')

function edition(values: Partial<Edition>): Edition {
  const id = `${values.language ?? 'nb'}-${String(values.edition ?? 1)}`
  return { ...template, id, ...values } as Edition
}

/** A snapshot with one document about pressurised equipment. */
function withEditions(...editions: Edition[]): Snapshot {
  const guideline = {
    ...sampleSnapshot.guidelines[2],
    number: 'NHU-HMS-R71',
    slug: 'nhu-hms-r71',
    editions,
  } as Guideline
  return { ...sampleSnapshot, guidelines: [guideline] }
}

const said = (news: readonly News[]) =>
  news.map(({ day, kind, edition }) => [day, kind, edition.language, edition.edition])

describe('news', () => {
  test('hold every edition of a document that came into force, the newest first', () => {
    const snapshot = withEditions(
      edition({ edition: 3, changeKind: 'editorial', validFrom: '2026-05-04' }),
      edition({ edition: 2, changeKind: 'minor', state: 'superseded', validFrom: '2026-02-01' }),
      edition({ edition: 1, state: 'superseded', validFrom: '2024-08-20' }),
    )
    expect(said(newsIn(snapshot, 'nb'))).toEqual([
      ['2026-05-04', 'editorial', 'nb', 3],
      ['2026-02-01', 'minor', 'nb', 2],
      ['2024-08-20', 'firstEdition', 'nb', 1],
    ])
    expect(newsYears(snapshot)).toEqual(['2026', '2024'])
    expect(said(newsOfYear(snapshot, 'nb', '2024'))).toEqual([
      ['2024-08-20', 'firstEdition', 'nb', 1],
    ])
  })

  test('leave out an edition that a newer one had replaced before it began', () => {
    const snapshot = withEditions(
      edition({ edition: 3, validFrom: '2026-03-01' }),
      edition({ edition: 2, state: 'superseded', validFrom: '2026-04-01' }),
    )
    expect(said(newsIn(snapshot, 'nb'))).toEqual([['2026-03-01', 'major', 'nb', 3]])
  })

  test('tell of a withdrawal once, with its reason, in the words of the reader’s language', () => {
    const gone = { state: 'withdrawn', validTo: '2025-10-07' } as const
    const snapshot = withEditions(
      edition({ ...gone, validFrom: '2023-01-09', withdrawnReason: 'Trykktanken er solgt.' }),
      edition({
        ...gone,
        language: 'en',
        title: 'Pressure vessels',
        validFrom: '2023-03-02',
        sourceEdition: 1,
        withdrawnReason: 'The pressure vessel has been sold.',
      }),
    )
    const [first, ...rest] = newsIn(snapshot, 'en')
    expect(said(first ? [first] : [])).toEqual([['2025-10-07', 'withdrawn', 'en', 1]])
    expect(first && newsNote(first)).toBe('The pressure vessel has been sold.')
    expect(said(rest)).toEqual([['2023-03-02', 'firstEdition', 'en', 1]])
  })

  test('tell of a translation that is withdrawn while the document applies', () => {
    const snapshot = withEditions(
      edition({ validFrom: '2023-01-09' }),
      edition({
        language: 'en',
        state: 'withdrawn',
        validFrom: '2023-03-02',
        validTo: '2024-01-31',
        sourceEdition: 1,
      }),
    )
    expect(said(newsIn(snapshot, 'nb'))).toEqual([['2023-01-09', 'firstEdition', 'nb', 1]])
    expect(said(newsIn(snapshot, 'en'))[0]).toEqual(['2024-01-31', 'translationWithdrawn', 'en', 1])
  })

  test('tell the day after the last one that a document no longer applies, but not when a new edition goes on', () => {
    const ended = edition({ state: 'expired', validFrom: '2025-02-01', validTo: '2025-12-31' })
    expect(said(newsIn(withEditions(ended), 'nb'))[0]).toEqual(['2026-01-01', 'expired', 'nb', 1])
    const goesOn = withEditions(edition({ edition: 2, validFrom: '2026-01-01' }), ended)
    expect(said(newsIn(goesOn, 'nb')).map(([, kind]) => kind)).toEqual(['major', 'firstEdition'])
  })
})

describe('news in English', () => {
  const norwegian = [
    edition({ edition: 3, validFrom: '2026-06-01' }),
    edition({ edition: 2, state: 'superseded', validFrom: '2026-01-15' }),
    edition({ edition: 1, state: 'superseded', validFrom: '2022-04-01' }),
  ]
  const english = edition({
    language: 'en',
    title: 'Pressure vessels',
    validFrom: '2026-02-20',
    sourceEdition: 2,
  })

  test('hold the changes that no English text says yet, marked, and not those one does', () => {
    const news = newsIn(withEditions(...norwegian, english), 'en')
    expect(said(news)).toEqual([
      ['2026-06-01', 'major', 'nb', 3],
      ['2026-02-20', 'firstTranslation', 'en', 1],
    ])
    expect(news.map((each) => each.untranslated)).toEqual([true, false])
  })

  test('hold every change of a document without an English text', () => {
    const news = newsIn(withEditions(...norwegian), 'en')
    expect(news.map((each) => each.untranslated)).toEqual([true, true, true])
  })

  test('do not count a translation that was withdrawn as one that says it', () => {
    const withdrawn = { ...english, state: 'withdrawn', validTo: '2026-07-01' } as const
    expect(
      said(newsIn(withEditions(...norwegian, withdrawn), 'en')).map(([, , at, n]) => [at, n]),
    ).toEqual([
      ['en', 1],
      ['nb', 3],
      ['en', 1],
      ['nb', 2],
      ['nb', 1],
    ])
  })

  test('are none of a Norwegian reader’s', () => {
    expect(said(newsIn(withEditions(...norwegian, english), 'nb')).map(([, , at]) => at)).toEqual([
      'nb',
      'nb',
      'nb',
    ])
  })
})
