import { describe, expect, test } from 'vitest'
import type { CycleActivity, MonthPart } from '../schema/index.ts'
import { type MonthToDraw, wheel, wheelOf } from './wheel.ts'

const activity: CycleActivity = {
  id: 'meeting',
  version: 1,
  changedAt: '2026-08-20T10:00:00.000Z',
  kind: 'meeting',
  title: { nb: 'Møte', en: 'Meeting' },
  description: null,
  responsible: { nb: 'AMU', en: 'WEC' },
  appliesTo: { nb: 'alle', en: 'all' },
  binding: false,
  guideline: null,
  occurrences: [],
}
const days = ['01', '31', '15', '15', '15']

function monthWith(
  month: string,
  times: readonly (readonly [string, MonthPart | null])[],
): { readonly month: string } & MonthToDraw {
  return {
    month,
    doings: times.map(([day, part]) => ({
      activity,
      occurrence: { by: `${month}-${day}`, part },
    })),
  }
}

const months = ['09', '10', '11', '12'].map((each) => `2026-${each}`)
const year = [
  ...months,
  ...['01', '02', '03', '04', '05', '06', '07', '08'].map((each) => `2027-${each}`),
]

/** How far round a place is, in months from straight up. */
const turnOf = ({ x, y }: { x: number; y: number }): number => {
  const turn = (Math.atan2(x - wheel.centre, wheel.centre - y) / (2 * Math.PI)) * 12
  return turn < 0 ? turn + 12 : turn
}

describe('the wheel', () => {
  test('has each mark in the sector of its month, at the first and the last day too', () => {
    const all = wheelOf(
      year.map((month) =>
        monthWith(
          month,
          days.map((day) => [day, null]),
        ),
      ),
    )
    all.forEach(({ marks, month }, place) => {
      expect(marks, month).toHaveLength(days.length)
      for (const mark of marks) expect(Math.floor(turnOf(mark)), month).toBe(place)
    })
  })

  test('lets no mark stand on another', () => {
    const marks = wheelOf(
      year.map((month) =>
        monthWith(
          month,
          days.map((day) => [day, null]),
        ),
      ),
    ).flatMap((each) => each.marks)
    marks.forEach((one, at) => {
      for (const other of marks.slice(at + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20)
      }
    })
  })

  test('shows which part of the month it is for what has no day, and no such part for what has one', () => {
    const [first] = wheelOf([
      monthWith('2026-09', [
        ['10', 'early'],
        ['20', null],
      ]),
    ])
    expect(first?.marks.map(({ window }) => window === null)).toEqual([false, true])
  })

  test('draws of a crowded month as many marks as there is room for', () => {
    const crowd = Array.from({ length: 14 }, () => ['15', null] as const)
    const [first] = wheelOf([monthWith('2026-09', crowd)])
    expect(first?.marks).toHaveLength(wheel.tracks.length)
    expect(first?.doings).toHaveLength(14)
  })
})
