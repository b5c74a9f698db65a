import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataFolder } from '../../scripts/start/data-folder.ts'
import { arrivingFolder, folderForPost, sweepArriving } from './arriving.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'verne-arriving-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

async function postOf(minutesAgo: number): Promise<string> {
  const folder = await folderForPost(dataDir)
  await writeFile(path.join(folder, 'bilde'), 'halvt')
  const then = new Date(Date.now() - minutesAgo * 60_000)
  await utimes(folder, then, then)
  return path.basename(folder)
}

test('what a server that was killed has left is gone when the next one starts', async () => {
  await postOf(0)
  await postOf(900)
  const unlock = await openDataFolder(dataDir)
  expect(await readdir(arrivingFolder(dataDir))).toEqual([])
  await unlock()
})

test('while a server runs, only what nobody waits for any more is removed', async () => {
  const [old, new_] = [await postOf(30), await postOf(1)]
  await sweepArriving(dataDir, 20 * 60_000)
  expect(await readdir(arrivingFolder(dataDir))).toEqual([new_])
  expect(old).not.toBe(new_)
})

test('where nothing has arrived yet there is nothing to remove', async () => {
  await expect(sweepArriving(dataDir)).resolves.toBeUndefined()
})

test('nobody else on the machine reads what arrives', async () => {
  await postOf(0)
  const { mode } = await stat(arrivingFolder(dataDir))
  expect((mode & 0o077).toString(8)).toBe('0')
})
