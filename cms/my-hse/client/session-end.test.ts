import { expect, test } from 'vitest'
import { sessionNotice } from './session-end.ts'

const now = Date.UTC(2026, 10, 23, 12)
const second = 1000

test.each([
  ['ten minutes', 600, 'om 10 minutter.'],
  ['nine minutes and a second', 541, 'om 10 minutter.'],
  ['nine minutes', 540, 'om 9 minutter.'],
  ['a minute and a second', 61, 'om 2 minutter.'],
  ['a minute', 60, 'om under ett minutt.'],
  ['a second', 1, 'om under ett minutt.'],
])('with %s left of the session, it is said how long', (_left, left, words) => {
  const notice = sessionNotice('nb', now + left * second, now)
  expect(notice?.said).toContain(words)
  expect(notice?.over).toBe(false)
})

test('with more than ten minutes left, nothing is said', () => {
  expect(sessionNotice('nb', now + 601 * second, now)).toBeNull()
})

test.each([0, 1, 86_400])('a session that ended %d seconds ago is over', (since) => {
  const notice = sessionNotice('nb', now - since * second, now)
  expect(notice?.said).toMatch(/^Du er logget ut\./)
  expect(notice?.over).toBe(true)
})

test('the end of a session is said in the language of the page', () => {
  const left = (minutes: number): string | undefined =>
    sessionNotice('en', now + minutes * 60 * second, now)?.said
  expect(left(5)).toContain('ends in 5 minutes.')
  expect(left(0.5)).toContain('ends in less than a minute.')
  expect(left(0)).toMatch(/^Your session has ended\./)
})
