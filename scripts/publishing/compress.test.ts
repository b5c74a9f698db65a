import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Packing, type Effort } from './compress.ts'

let work = ''
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'verne-packing-'))
})
afterEach(() => {
  rmSync(work, { recursive: true, force: true })
})

/** Words that do not repeat themselves as a whole, so that each quality gives another length. */
function pageOf(words: number): Buffer {
  const all = Array.from({ length: words }, (_, index) => `ord${String((index * 7919) % 4001)}`)
  return Buffer.from(`<p>${all.join(' ')}</p>`)
}

test.each<[what: string, file: string, effort: Effort, words: number, quality: number]>([
  ['one of few pages', 'side/index.html', 'few', 3_000, 10],
  ['a long one of few', 'liste/index.html', 'few', 30_000, 6],
  ['one of many', 'side/index.html', 'many', 3_000, 5],
  ['a style sheet', 'stil.css', 'many', 3_000, 11],
])('%s is packed as hard as is worth waiting for', async (_what, file, effort, words, quality) => {
  const content = pageOf(words)
  const packing = new Packing(effort)
  await packing.write(path.join(work, file), content)
  await packing.done()
  const expected = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
  expect(readFileSync(path.join(work, `${file}.br`)).equals(expected)).toBe(true)
})
