import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SiteWriter } from './site-writer.ts'

let work = ''
const outDir = (): string => path.join(work, 'next')
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'verne-writer-'))
  mkdirSync(outDir())
})
afterEach(() => {
  rmSync(work, { recursive: true, force: true })
})

const page = (text: string): Buffer =>
  Buffer.from(`<html lang="nb"><title>${text}</title><h1>${text}</h1>${'<p>ord</p>'.repeat(9_000)}`)

describe('what writes the pages of a site', () => {
  test('keeps the folder of a page that is new where all that lay below it is gone', async () => {
    const [releases, former] = [path.join(work, 'releases'), path.join(work, 'one', 'public')]
    const files = ['r01/index.html', 'r01/utgave/2/index.html']
    mkdirSync(releases)
    for (const file of files) {
      mkdirSync(path.dirname(path.join(former, file)), { recursive: true })
      writeFileSync(path.join(former, file), page(file))
    }
    const writer = new SiteWriter()
    writer.linkAhead(releases, former, files)
    writer.begin({ outDir: outDir(), former, effort: 'few' })
    await writer.put('r01/index.html', page('Ny'))
    await writer.finish()
    expect(readdirSync(path.join(outDir(), 'r01')).toSorted()).toEqual([
      'index.html',
      'index.html.br',
    ])
  })

  test('has nothing under way any more once it has left a folder', async () => {
    const writer = new SiteWriter()
    writer.begin({ outDir: outDir(), former: null, effort: 'few' })
    const files = Array.from({ length: 6 }, (_, index) => `side-${String(index)}/index.html`)
    for (const file of files) await writer.put(file, page(file))
    await writer.abandon()
    for (const file of files) expect(existsSync(path.join(outDir(), `${file}.br`))).toBe(true)
    await expect(writer.finish()).rejects.toThrow('No folder was begun.')
  })
})
