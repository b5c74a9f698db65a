import { describe, expect, test } from 'vitest'
import { sampleCycles } from '../../test/sample-cycles.ts'
import { sampleSnapshot } from '../../test/sample-snapshot.ts'
import { cyclePageAddress, mainCycle, monthsOf, soonest, timeOf } from './cycle-year.ts'

const [hseYear, committee] = sampleCycles
if (!hseYear || !committee) throw new Error('The sample has two cycles')

describe('a year of a cycle', () => {
  test('has twelve months from its own first one on', () => {
    const months = monthsOf(hseYear.current).map(({ month }) => month)
    expect([months[0], months[3], months[4], months[11], months.length]).toEqual([
      '2026-09',
      '2026-12',
      '2027-01',
      '2027-08',
      12,
    ])
  })

  test('has each time of an activity in its month, and every time in one', () => {
    const times = monthsOf(hseYear.current).flatMap(({ doings, month }) =>
      doings.map(({ occurrence }) => [month, occurrence.by.slice(0, 7)]),
    )
    for (const [month, of] of times) expect(of).toBe(month)
    const all = hseYear.current.activities.flatMap(({ occurrences }) => occurrences)
    expect(times).toHaveLength(all.length)
  })
})

describe('what is done soon', () => {
  test.each([
    ['2026-11-20', ['Brannøvelser', 'Arbeidsmiljøundersøkelsen avsluttes']],
    ['2026-11-21', ['Arbeidsmiljøundersøkelsen avsluttes', 'Handlingsplanen er godkjent']],
    ['2027-08-31', ['Ledelsens gjennomgang', 'Gjennomgang av nye regler']],
  ])('is from %s on the next things, into the next year', (day, titles) => {
    expect(soonest(hseYear, day, 2).map(({ activity }) => activity.title.nb)).toEqual(titles)
  })
})

test.each([
  [{ by: '2026-12-15', part: null }, '15. desember 2026', '15 December 2026'],
  [{ by: '2026-10-10', part: 'early' }, 'Tidlig i oktober', 'Early October'],
  [{ by: '2026-10-20', part: 'mid' }, 'Midt i oktober', 'Mid October'],
  [{ by: '2027-02-28', part: null, inMonth: true }, 'I februar', 'In February'],
  [{ by: '2027-02-28', part: 'late' }, 'Sent i februar', 'Late February'],
] as const)('the time %o is said as people say it', (occurrence, nb, en) => {
  expect([timeOf(occurrence, 'nb'), timeOf(occurrence, 'en')]).toEqual([nb, en])
})

test('the institution’s cycle has the first address, and the others stand below it', () => {
  expect(mainCycle(sampleSnapshot)).toBe(hseYear)
  expect(cyclePageAddress(sampleSnapshot, hseYear, 'nb')).toBe('/arshjul/')
  expect(cyclePageAddress(sampleSnapshot, hseYear, 'en')).toBe('/en/annual-cycle/')
  expect(cyclePageAddress(sampleSnapshot, committee, 'nb')).toBe('/arshjul/amu/')
})
