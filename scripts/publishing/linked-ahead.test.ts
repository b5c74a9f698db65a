import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LinkedAhead } from './linked-ahead.ts'
import { LinkedFiles } from './linked-files.ts'

let work = ''
const former = (): string => path.join(work, 'former')
const next = (): string => path.join(work, 'next')
const cache = (): string => path.join(work, 'cache')
const pages = ['index.html', 'emner/a/index.html', 'emner/b/index.html']
const bytes = (text: string): Uint8Array => Buffer.from(text)

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'verne-ahead-'))
  mkdirSync(next())
  for (const page of pages) {
    const file = path.join(former(), page)
    mkdirSync(path.dirname(file), { recursive: true })
    for (const ending of ['', '.br', '.gz']) writeFileSync(`${file}${ending}`, `${page}${ending}`)
  }
})
afterEach(() => {
  rmSync(work, { recursive: true, force: true })
})

function inodeOf(folder: string, file: string): number {
  return statSync(path.join(folder, file)).ino
}

describe('a release that was linked before anybody asked for it', () => {
  test('shares what is kept, and has what is replaced for itself', () => {
    const ahead = new LinkedAhead()
    ahead.fill(cache(), former(), pages)
    const site = new LinkedFiles(next(), former(), ahead.moveTo(next(), former()))
    expect(site.keep('index.html')).toBe(true)
    expect(site.put('emner/a/index.html', bytes('another text'))).not.toBeNull()
    expect(site.put('emner/b/index.html', bytes('emner/b/index.html'))).toBeNull()
    site.removeRest()
    expect(inodeOf(next(), 'index.html.br')).toBe(inodeOf(former(), 'index.html.br'))
    expect(inodeOf(next(), 'emner/b/index.html')).toBe(inodeOf(former(), 'emner/b/index.html'))
    // Readers of the former release still get what they got.
    expect(readFileSync(path.join(former(), 'emner/a/index.html'), 'utf8')).toBe(
      'emner/a/index.html',
    )
    expect(existsSync(path.join(next(), 'emner/a/index.html.br'))).toBe(false)
    expect(site.all.map((each) => path.relative(next(), each)).toSorted()).toEqual(pages.toSorted())
    expect(site.written).toEqual([path.join(next(), 'emner/a/index.html')])
    expect(readdirSync(cache())).toEqual([])
  })

  test('has nothing of what is gone, nor the folder it was in', () => {
    const ahead = new LinkedAhead()
    ahead.fill(cache(), former(), pages)
    const site = new LinkedFiles(next(), former(), ahead.moveTo(next(), former()))
    site.keep('index.html')
    site.removeRest()
    expect(readdirSync(next()).toSorted()).toEqual(['index.html', 'index.html.br', 'index.html.gz'])
    expect(readdirSync(path.join(former(), 'emner'))).toEqual(['a', 'b'])
  })

  test('is not used where readers have another release by now', () => {
    const ahead = new LinkedAhead()
    ahead.fill(cache(), former(), pages)
    expect(ahead.moveTo(next(), path.join(work, 'rolled back to'))).toEqual([])
    expect(readdirSync(next())).toEqual([])
    expect(readdirSync(cache())).toEqual([])
  })

  test('takes away what a publisher that was killed had linked', () => {
    mkdirSync(path.join(cache(), 'ahead-999999', 'emner'), { recursive: true })
    mkdirSync(path.join(cache(), `ahead-${String(process.pid)}`, 'emner'), { recursive: true })
    mkdirSync(path.join(cache(), 'program'), { recursive: true })
    const ahead = new LinkedAhead()
    ahead.fill(cache(), former(), pages)
    const own = `ahead-${String(process.pid)}`
    expect(readdirSync(cache()).toSorted()).toEqual([own, 'program'])
    expect(readdirSync(path.join(cache(), own)).toSorted()).toContain('index.html')
    ahead.drop()
    expect(readdirSync(cache())).toEqual(['program'])
  })
})

test('a file of a release is never written over', () => {
  const site = new LinkedFiles(next(), null)
  site.put('index.html', bytes('one'))
  expect(() => site.put('index.html', bytes('two'))).toThrow('EEXIST')
})
