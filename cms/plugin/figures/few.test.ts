import { describe, expect, test } from 'vitest'
import { fewestPeople, hideFew } from './few.ts'

const shown = (...counts: number[]) => {
  const { counts: parts, total } = hideFew(new Map(counts.map((count, index) => [index, count])), {
    fewest: fewestPeople,
  })
  return { parts: [...parts.values()], total }
}

test('figures of five and more, and nothing at all, stand as they are', () => {
  expect(shown(5, 12, 0)).toEqual({ parts: [5, 12, 0], total: 17 })
})

test('a figure under five is hidden, and another with it, so that the total does not tell it', () => {
  expect(shown(3, 5, 20)).toEqual({ parts: [null, null, 20], total: 28 })
})

test('two that are hidden already need no third', () => {
  expect(shown(3, 4, 20)).toEqual({ parts: [null, null, 20], total: 27 })
})

test('one each is as good as said: another is hidden with them', () => {
  expect(shown(1, 1, 9, 12)).toEqual({ parts: [null, null, null, 12], total: 23 })
})

test('where nothing is left to hide, the total is hidden too', () => {
  expect(shown(3)).toEqual({ parts: [null], total: null })
  expect(shown(1, 2)).toEqual({ parts: [null, null], total: null })
  expect(shown(0, 4)).toEqual({ parts: [0, null], total: null })
})

test('an institution that shows figures from eight on hides those of seven', () => {
  const counts = new Map([
    ['a', 7],
    ['b', 8],
    ['c', 30],
  ])
  expect([...hideFew(counts, { fewest: 8 }).counts.values()]).toEqual([null, null, 30])
  expect([...hideFew(counts, { fewest: 5 }).counts.values()]).toEqual([7, 8, 30])
})

test('a figure that is not about people stays, unless it would tell one that is', () => {
  const counts = new Map([
    ['fire', 2],
    ['injury', 9],
    ['violence', 1],
  ])
  const about = (key: string): boolean => key !== 'fire'
  expect([...hideFew(counts, { fewest: fewestPeople, aboutPeople: about }).counts]).toEqual([
    ['fire', null],
    ['injury', null],
    ['violence', null],
  ])
  expect(
    hideFew(new Map([['fire', 2]]), { fewest: fewestPeople, aboutPeople: about }),
  ).toMatchObject({ total: 2 })
})

describe('nobody can work out a hidden figure, knowing how figures are hidden', () => {
  /** Every way of three or four parts with small counts, by what is shown of it. */
  const ways = (parts: number, highest: number): number[][] =>
    parts === 0
      ? [[]]
      : ways(parts - 1, highest).flatMap((rest) =>
          Array.from({ length: highest + 1 }, (_, count) => [...rest, count]),
        )

  test.each([
    [2, 12],
    [3, 9],
    [4, 7],
  ])('of %i parts up to %i', (parts, highest) => {
    const alike = Map.groupBy(ways(parts, highest), (counts) => JSON.stringify(shown(...counts)))
    for (const [seen, possible] of alike) {
      const { parts: figures } = JSON.parse(seen) as { parts: (number | null)[] }
      figures.forEach((figure, index) => {
        if (figure !== null) return
        const values = new Set(possible.map((counts) => counts[index]))
        // The highest count of the trial has no neighbour above it that could have looked the same.
        if (possible.some((counts) => counts.includes(highest))) return
        expect(values.size, `${seen}, part ${String(index)}`).toBeGreaterThan(1)
      })
    }
  })

  test('and no figure from one to four is ever shown', () => {
    for (const counts of ways(4, 7)) {
      const { parts } = shown(...counts)
      expect(parts.some((each) => each !== null && each > 0 && each < fewestPeople)).toBe(false)
    }
  })
})
