import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LockedError, lockHolder, takeLock } from './lock.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-lock-'))
  file = path.join(folder, 'lock')
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a lock is held by one at a time, and free again when it is given back', async () => {
  const unlock = await takeLock(file, 'publishing')
  await expect(takeLock(file, 'server')).rejects.toThrow(LockedError)
  expect((await lockHolder(file))?.purpose).toBe('publishing')
  await unlock()
  expect(await lockHolder(file)).toBeNull()
  await (
    await takeLock(file, 'server')
  )()
  expect(await readdir(folder)).toEqual([])
})

test('whoever waits gets the lock once it is given back', async () => {
  const unlock = await takeLock(file, 'publishing')
  const waiting = takeLock(file, 'server', 10_000)
  expect((await lockHolder(file))?.purpose).toBe('publishing')
  await unlock()
  const giveBack = await waiting
  expect((await lockHolder(file))?.purpose).toBe('server')
  await giveBack()
  expect(await lockHolder(file)).toBeNull()
})

test('the lock of a dead process is taken over', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await writeFile(file, JSON.stringify({ pid: child.pid, began: '1', purpose: 'server' }))
  await takeLock(file, 'server')
  expect((await lockHolder(file))?.pid).toBe(process.pid)
})

test('the lock of a process whose number was given to another is taken over', async () => {
  await writeFile(file, JSON.stringify({ pid: process.pid, began: '1', purpose: 'server' }))
  await takeLock(file, 'server')
  expect(JSON.parse(await readFile(file, 'utf8'))).not.toMatchObject({ began: '1' })
})

test.each(['', '{"pid":', 'null', '[]'])(
  'a lock file that holds "%s" locks nobody out',
  async (content) => {
    await writeFile(file, content)
    await takeLock(file, 'server')
    expect((await lockHolder(file))?.pid).toBe(process.pid)
  },
)

test('of many who find a dead lock, one gets it', async () => {
  await writeFile(file, JSON.stringify({ pid: 0, began: null, purpose: 'server' }))
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => takeLock(file, 'server')),
  )
  expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
})
