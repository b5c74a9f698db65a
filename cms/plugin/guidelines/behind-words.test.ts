import { expect, test } from 'vitest'
import { behindWords } from './behind-words.ts'

test.each([
  [
    { major: 1, minor: 1, editorial: 0 },
    '2 utgaver bak: 1 stor, 1 liten',
    '2 editions behind: 1 major, 1 minor',
  ],
  [{ major: 0, minor: 1, editorial: 0 }, '1 utgave bak: 1 liten', '1 edition behind: 1 minor'],
  [
    { major: 2, minor: 3, editorial: 4 },
    '9 utgaver bak: 2 store, 3 små, 4 språklige',
    '9 editions behind: 2 major, 3 minor, 4 editorial',
  ],
])('a translation that lacks %o says so, with the kinds of change', (behind, nb, en) => {
  expect(behindWords(behind)).toEqual({ nb, en })
})

test('a translation that lacks nothing says nothing', () => {
  expect(behindWords({ major: 0, minor: 0, editorial: 0 })).toBeNull()
})
