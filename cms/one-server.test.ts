import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderMark } from './one-server.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'verne-mark-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

test('a data folder keeps its mark, also where it is moved, and a copy of it has another', async () => {
  const [here, moved, copied] = ['here', 'moved', 'copied'].map((name) => path.join(root, name))
  if (here === undefined || moved === undefined || copied === undefined) throw new Error()
  await cp(await mkdtemp(path.join(root, 'empty-')), here, { recursive: true })
  const mark = await folderMark(here)
  expect(await folderMark(here)).toBe(mark)
  await cp(here, copied, { recursive: true })
  expect(await folderMark(copied)).not.toBe(mark)
  await rename(here, moved)
  expect(await folderMark(moved)).toBe(mark)
  await rm(path.join(moved, 'folder-mark'))
  expect(await folderMark(moved)).not.toBe(mark)
})
