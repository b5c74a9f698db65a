import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hideFew } from '../figures/few.ts'
import type { ReportPaper } from './paper.ts'
import { publicPaper } from './published.ts'
import { peopleTable } from './tables.ts'

const words = {
  employee: { nb: 'Ansatt', en: 'Employee' },
  student: { nb: 'Student', en: 'Student' },
  guest: { nb: 'Gjest', en: 'Guest' },
  hiredIn: { nb: 'Innleid', en: 'Hired in' },
}
type Group = keyof typeof words
const groups = Object.keys(words) as Group[]
const none = { nb: 'Ikke oppgitt', en: 'Not stated' }
const title = { nb: 'Skader', en: 'Injuries' }

/** What everyone reads of some years: counted, hidden, drawn into tables and published as reports are. */
function published(years: readonly (readonly number[])[]): string {
  return JSON.stringify(
    years.map((counts) => {
      const shown = hideFew(
        new Map<Group | null, number>(groups.map((group, at) => [group, counts[at] ?? 0])),
        { fewest: 5 },
      )
      const table = peopleTable({ title }, shown, { words, none })
      return publicPaper(paperOf([table])).sections
    }),
  )
}

function paperOf(tables: ReportPaper['sections'][number]['tables']): ReportPaper {
  const section = { key: 'people', title, tables, text: { nb: '', en: '' } }
  return {
    kind: 'annual',
    number: 'x',
    year: 2026,
    day: '2026-12-31',
    sections: [section],
    annexes: [],
  }
}

const steps = [0, 1, -1, 2, -2, 3, -3]

/** Years much like this one, in which a figure is another. */
function nearby(counts: readonly number[], cell: number): number[][] {
  return counts
    .reduce<number[][]>(
      (found, count, place) =>
        found.flatMap((begun) =>
          steps
            .filter((by) => (place === cell ? by !== 0 : true) && (by === 0 || count + by > 0))
            .map((by) => [...begun, count + by]),
        ),
      [[]],
    )
    .filter((each) => each.every((count, place) => count > 0 === (counts[place] ?? 0) > 0))
}

describe('a report that is published', () => {
  test('lets nobody recover a figure about people from all tables of three years', () => {
    const counts = fc.array(fc.nat({ max: 60 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.tuple(counts, counts, counts),
        fc.nat({ max: 2 }),
        fc.nat({ max: 3 }),
        (years, year, cell) => {
          const value = years[year]?.[cell] ?? 0
          fc.pre(value > 0)
          const read = published(years)
          // There were other years that read the same, with another figure there: what is read tells nobody which it was.
          const wouldReadTheSame = nearby(years[year] ?? [], cell).some((other) => {
            const changed = years.map((each, at) => (at === year ? other : each))
            return published(changed) === read
          })
          expect(wouldReadTheSame).toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('says of people fewer than five, or the nearest five, and sums up what is said', () => {
    const table = peopleTable(
      { title },
      {
        counts: new Map([
          ['employee', 3],
          ['student', 12],
          ['guest', 13],
        ] as const),
        total: 28,
      },
      { words, none },
    )
    const [section] = publicPaper(paperOf([table])).sections
    expect(section?.tables[0]?.rows.map(({ cells }) => cells[0])).toEqual([
      { nb: '< 5', en: '< 5' },
      10,
      15,
      25,
    ])
  })

  test('keeps figures that are about no people as they are', () => {
    const table = {
      ...peopleTable(
        { title },
        { counts: new Map([['guest', 3]] as const), total: 3 },
        { words, none },
      ),
      people: false,
    }
    const [section] = publicPaper(paperOf([table])).sections
    expect(section?.tables[0]).toEqual(table)
  })
})
