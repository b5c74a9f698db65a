import { expect, test } from 'vitest'
import { isDatabaseLocked } from './faults.ts'
import { Patience } from './patience.ts'
import { isTransient } from './transient.ts'

const held = (): Error => Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })

test('what another process holds is tried until it is let go', async () => {
  const patience = new Patience(1_000)
  let tries = 0
  const done = await patience.try(() => {
    tries += 1
    return tries < 4 ? Promise.reject(held()) : Promise.resolve('stored')
  }, patience.deadline())
  expect([done, tries]).toEqual(['stored', 4])
})

test('a lock that is not let go is told as such, and is not waited for again', async () => {
  const patience = new Patience(150)
  const began = performance.now()
  const error = await patience
    .try(() => Promise.reject(held()), patience.deadline())
    .catch((each: unknown) => each)
  expect(isDatabaseLocked(error)).toBe(true)
  expect(isTransient(error)).toBe(false)
  expect(performance.now() - began).toBeLessThan(1_000)
  let tries = 0
  await patience
    .try(() => {
      tries += 1
      return Promise.reject(held())
    }, patience.deadline())
    .catch(() => undefined)
  expect(tries).toBe(1)
})

test('once something goes through, people wait again', async () => {
  const patience = new Patience(150)
  await patience.try(() => Promise.reject(held()), patience.deadline()).catch(() => undefined)
  await patience.try(() => Promise.resolve(), patience.deadline())
  expect(patience.deadline()).toBeGreaterThan(performance.now() + 50)
})

test('what is no lock is not waited for', async () => {
  const patience = new Patience(1_000)
  let tries = 0
  await expect(
    patience.try(() => {
      tries += 1
      return Promise.reject(new Error('no such table'))
    }, patience.deadline()),
  ).rejects.toThrow('no such table')
  expect(tries).toBe(1)
})
