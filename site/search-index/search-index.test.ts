import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { parsePage, type ParsedPage } from '../parsed-page.ts'
import { openSearchIndex, type SearchIndex } from '../search-index.ts'
import { openIndex } from '../src/search/index/text-index.ts'
import { filesIn } from '../test/search/files-in.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-index-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const release = (name: string): string => path.join(folder, name)

interface Page {
  readonly title: string
  readonly text: string
  readonly heading: string
  readonly language: SiteLanguage
  readonly kind: string
  readonly searchable: boolean
}

const page = ({ title, text, heading, language, kind, searchable }: Page): ParsedPage =>
  parsePage(`<!doctype html><html lang="${language}"><body><main${searchable ? ' data-pagefind-body' : ''}>
  <span data-pagefind-filter="kind:${kind}"></span><h1>${title}</h1><p>${text}</p>
  <h2 id="del">${heading}</h2><p>${text} ${heading}</p></main></body></html>`)

const fixed = (language: SiteLanguage): Page => ({
  title: 'Forside',
  text: 'isbre',
  heading: 'fjord',
  language,
  kind: 'page',
  searchable: true,
})

/** An index that both languages have a page in. */
function opened(): SearchIndex {
  const index = openSearchIndex()
  index.put('/', page(fixed('nb')))
  index.put('/en/', page(fixed('en')))
  return index
}

const words = 'isbre isbreen brekant fjord fjorden vind vindmåler måler snø snøskred skred'.split(
  ' ',
)
const questions = ['isbre', 'skred', 'fjord vind', 'snø', 'måler', 'brekant skred vind', 'x']

/** What an index answers to every question: places of the list, scores and what is shown. */
async function answers(dir: string): Promise<unknown> {
  const all: unknown[] = []
  for (const language of ['nb', 'en'] as const) {
    const index = await openIndex(language, filesIn(dir, language))
    all.push(await index.vocabulary())
    for (const question of questions) {
      for (const filters of [{}, { kind: 'topic' }]) {
        const hits = await index.search(question, filters)
        const shown = await Promise.all(hits.map((hit) => hit.read()))
        const brief = await Promise.all(hits.map((hit) => hit.brief()))
        all.push([question, filters, hits.map(({ score }) => score), shown, brief])
      }
    }
  }
  return all
}

test('answers the same however its pages came and went, pages, order and scores', async () => {
  const text = (most: number) =>
    fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: most })
      .map((all) => all.join(' '))
  const someAddress = fc.constantFrom('/a/', '/b/', '/c/', '/d/', '/tema/e/', '/en/f/')
  const somePage: fc.Arbitrary<Page> = fc.record({
    title: text(3),
    text: text(12),
    heading: text(3),
    language: fc.constantFrom('nb', 'en'),
    kind: fc.constantFrom('topic', 'procedure'),
    searchable: fc.boolean(),
  })
  const step = fc.record({ address: someAddress, page: fc.option(somePage) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 30 }),
      fc.integer({ min: 0, max: 29 }),
      async (steps, writtenAt) => {
        const kept = opened()
        const left = new Map<string, Page>()
        for (const [at, each] of steps.entries()) {
          if (each.page) {
            kept.put(each.address, page(each.page))
            left.set(each.address, each.page)
          } else {
            kept.remove(each.address)
            left.delete(each.address)
          }
          if (at === writtenAt) await kept.write(release('first'), null)
        }
        await kept.write(release('kept'), release('first'))
        const anew = opened()
        for (const [address, each] of [...left].reverse()) anew.put(address, page(each))
        await anew.write(release('anew'), null)
        expect(await answers(release('kept'))).toEqual(await answers(release('anew')))
        await rm(folder, { recursive: true, force: true })
      },
    ),
    { numRuns: 15 },
  )
})

test('puts pages that are as good in the order of their addresses, whichever came first', async () => {
  const index = opened()
  for (const address of ['/c/', '/a/', '/b/']) {
    index.put(address, page({ ...fixed('nb'), text: 'morene' }))
  }
  await index.write(release('one'), null)
  const hits = await (await openIndex('nb', filesIn(release('one'), 'nb'))).search('morene', {})
  const shown = await Promise.all(hits.map((hit) => hit.brief()))
  expect(shown.map(({ address }) => address)).toEqual(['/a/', '/b/', '/c/'])
})

test('writes anew only what differs, and links the rest with what is packed beside it', async () => {
  const index = opened()
  for (const [at, word] of words.entries()) {
    index.put(
      `/side-${String(at)}/`,
      page({ ...fixed('nb'), title: word, text: `${word} ${word}` }),
    )
  }
  const { written: all } = await index.write(release('one'), null)
  expect(all).toContain('search-index/nb/index.json')
  for (const file of all) await writeFile(path.join(release('one'), `${file}.br`), 'packed')
  index.put('/side-3/', page({ ...fixed('nb'), title: 'fjord', text: 'fjord varde' }))
  const { written: anew } = await index.write(release('two'), release('one'))
  expect(anew.filter((file) => file.startsWith('search-index/en/'))).toEqual([])
  expect(anew.filter((file) => file.includes('/text/'))).toHaveLength(1)
  const rest = all.filter((file) => !anew.includes(file) && /\/(?:en|text)\//.test(file))
  expect(rest.length).toBeGreaterThan(5)
  for (const file of rest.filter((each) => /\/en\/.*\.(?:json|txt)$/.test(each))) {
    const [one, two] = await Promise.all(
      ['one', 'two'].map((name) => stat(path.join(release(name), `${file}.br`))),
    )
    expect(one?.ino).toBe(two?.ino)
  }
  expect((await index.write(release('three'), release('two'))).written).toEqual([])
})

test('is written in place of what stood there, and leaves the files of the former release as they were', async () => {
  const index = opened()
  await index.write(release('one'), null)
  const entry = path.join(release('one'), 'search-index/nb/index.json')
  const before = await readFile(entry, 'utf8')
  await mkdir(release('two'), { recursive: true })
  await index.write(release('two'), release('one'))
  index.put('/ny/', page({ ...fixed('nb'), text: 'varde' }))
  await index.write(release('two'), release('one'))
  expect(await readFile(entry, 'utf8')).toBe(before)
  expect(await readdir(path.join(release('two'), 'search-index/nb/text'))).toHaveLength(2)
})

test('is refused when nothing is to be found in a language', async () => {
  const index = openSearchIndex()
  index.put('/', page(fixed('nb')))
  await expect(index.write(release('one'), null)).rejects.toThrow('en')
})
