import {
  linkSync,
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
import { Packing } from './compress.ts'
import { LinkedAhead } from './linked-ahead.ts'
import { LinkedFiles } from './linked-files.ts'

let work = ''
const former = (): string => path.join(work, 'one', 'public')
const next = (): string => path.join(work, 'next')
const releases = (): string => path.join(work, 'releases')
const pages = ['index.html', 'emner/a/index.html', 'emner/b/index.html']
const bytes = (text: string): Uint8Array => Buffer.from(text)

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'verne-ahead-'))
  mkdirSync(next())
  mkdirSync(releases())
  for (const page of pages) {
    const file = path.join(former(), page)
    mkdirSync(path.dirname(file), { recursive: true })
    for (const ending of ['', '.br']) writeFileSync(`${file}${ending}`, `${page}${ending}`)
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
    ahead.fill(releases(), former(), pages)
    const site = new LinkedFiles(next(), former(), ahead.moveTo(next(), former()))
    expect(site.keep('index.html')).toBe(true)
    expect(site.put('emner/a/index.html', bytes('another text'))).toBe(
      path.join(next(), 'emner/a/index.html'),
    )
    expect(site.put('emner/b/index.html', bytes('emner/b/index.html'))).toBeNull()
    site.removeRest()
    expect(inodeOf(next(), 'index.html.br')).toBe(inodeOf(former(), 'index.html.br'))
    expect(inodeOf(next(), 'emner/b/index.html')).toBe(inodeOf(former(), 'emner/b/index.html'))
    // Readers of the former release still get what they got.
    expect(readFileSync(path.join(former(), 'emner/a/index.html'), 'utf8')).toBe(
      'emner/a/index.html',
    )
    expect(readdirSync(path.join(next(), 'emner/a'))).toEqual([])
    expect(site.all.map((each) => path.relative(next(), each)).toSorted()).toEqual(pages.toSorted())
    expect(site.written).toEqual([path.join(next(), 'emner/a/index.html')])
    expect(readdirSync(releases())).toEqual([])
  })

  test('has nothing of what is gone, nor the folder it was in', () => {
    const ahead = new LinkedAhead()
    ahead.fill(releases(), former(), pages)
    const site = new LinkedFiles(next(), former(), ahead.moveTo(next(), former()))
    site.keep('index.html')
    site.removeRest()
    expect(readdirSync(next()).toSorted()).toEqual(['index.html', 'index.html.br'])
    expect(readdirSync(path.join(former(), 'emner'))).toEqual(['a', 'b'])
  })

  test('is not used where readers have another release by now', () => {
    const ahead = new LinkedAhead()
    ahead.fill(releases(), former(), pages)
    expect(ahead.moveTo(next(), path.join(work, 'rolled back to'))).toEqual([])
    expect(readdirSync(next())).toEqual([])
    expect(readdirSync(releases())).toEqual([])
  })

  test('takes the place of what a process of the same number had left', () => {
    const left = `.ahead-zero-${String(process.pid)}`
    mkdirSync(path.join(releases(), left, 'emner'), { recursive: true })
    mkdirSync(path.join(releases(), '.ahead-zero-1', 'emner'), { recursive: true })
    const ahead = new LinkedAhead()
    ahead.fill(releases(), former(), pages)
    const own = `.ahead-one-${String(process.pid)}`
    expect(readdirSync(releases()).toSorted()).toEqual([own, '.ahead-zero-1'].toSorted())
    expect(readdirSync(path.join(releases(), own))).toContain('index.html')
    ahead.drop()
    expect(readdirSync(releases())).toEqual(['.ahead-zero-1'])
  })

  test('that somebody has removed is only not used', () => {
    const ahead = new LinkedAhead()
    ahead.fill(releases(), former(), pages)
    rmSync(releases(), { recursive: true })
    const site = new LinkedFiles(next(), former(), ahead.moveTo(next(), former()))
    expect(pages.filter((each) => !site.keep(each))).toEqual([])
    expect(inodeOf(next(), 'index.html')).toBe(inodeOf(former(), 'index.html'))
  })
})

describe('a release that takes the folders of an old one', () => {
  const old = (): string => path.join(releases(), '.deleting-zero', 'public')
  const older = (): string => path.join(work, 'older')
  const put = (folder: string, file: string, text: string): void => {
    const at = path.join(folder, file)
    mkdirSync(path.dirname(at), { recursive: true })
    writeFileSync(at, text)
  }
  const share = (from: string, to: string, file: string): void => {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true })
    linkSync(path.join(from, file), path.join(to, file))
  }

  beforeEach(() => {
    // The front page is the same file, one page was another then, one was not there, and one is gone.
    for (const ending of ['', '.br']) {
      share(former(), old(), `index.html${ending}`)
      put(old(), `emner/a/index.html${ending}`, `as it was${ending}`)
      put(old(), `emner/borte/index.html${ending}`, `gone${ending}`)
    }
    put(old(), 'search-index/nb/ord.bin', 'words')
    put(old(), 'emner/a/index.html.gz', 'of before')
    share(old(), older(), 'emner/a/index.html')
  })

  function filled(): LinkedAhead {
    const ahead = new LinkedAhead()
    ahead.fill(releases(), former(), pages, old())
    return ahead
  }

  test('has what readers have, and nothing else', () => {
    const before = inodeOf(old(), 'emner')
    const site = new LinkedFiles(next(), former(), filled().moveTo(next(), former()))
    // Taken, and not made anew.
    expect(inodeOf(next(), 'emner')).toBe(before)
    const files = readdirSync(next(), { recursive: true, withFileTypes: true })
    expect(
      files
        .filter((each) => each.isFile())
        .map((each) => path.relative(next(), path.join(each.parentPath, each.name)))
        .toSorted(),
    ).toEqual(pages.flatMap((each) => [each, `${each}.br`]).toSorted())
    expect(
      files
        .filter((each) => each.isDirectory())
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['a', 'b', 'emner'])
    for (const page of pages) {
      for (const form of [page, `${page}.br`]) {
        expect(inodeOf(next(), form), form).toBe(inodeOf(former(), form))
      }
      expect(site.keep(page)).toBe(true)
    }
  })

  test('leaves other releases as they were', () => {
    filled().moveTo(next(), former())
    expect(readFileSync(path.join(older(), 'emner/a/index.html'), 'utf8')).toBe('as it was')
    for (const page of pages) expect(readFileSync(path.join(former(), page), 'utf8')).toBe(page)
  })

  test('takes a page anew whose packed form alone is another', () => {
    rmSync(path.join(old(), 'index.html.br'))
    put(old(), 'index.html.br', 'packed otherwise')
    filled().moveTo(next(), former())
    expect(inodeOf(next(), 'index.html.br')).toBe(inodeOf(former(), 'index.html.br'))
  })

  test('does without where somebody has removed them', () => {
    rmSync(path.dirname(old()), { recursive: true })
    const site = new LinkedFiles(next(), former(), filled().moveTo(next(), former()))
    expect(pages.filter((each) => !site.keep(each))).toEqual([])
    expect(inodeOf(next(), 'emner/b/index.html')).toBe(inodeOf(former(), 'emner/b/index.html'))
  })
})

test('a file of a release is never written over', async () => {
  const packing = new Packing('few')
  const file = path.join(former(), 'index.html')
  await packing.write(file, bytes('two'))
  await expect(packing.done()).rejects.toThrow('EEXIST')
  await expect(packing.write(path.join(next(), 'other.html'), bytes('three'))).rejects.toThrow(
    'EEXIST',
  )
  expect(readFileSync(file, 'utf8')).toBe('index.html')
})
