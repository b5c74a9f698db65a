import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { close, createIndex } from 'pagefind'
import { siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { searchablePage, type SearchablePage } from './search-words.ts'
import { withoutSoftHyphens } from './soft-hyphen.ts'
import { indexFolder } from './src/search/pagefind.ts'
import type { StoredVocabulary } from './src/search/vocabulary.ts'

/** A search index that could not be written. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
}

type Pages = Map<string, SearchablePage>

/**
 * Indexes a built site for search, into `pagefind/` inside it: a folder for each language of the
 * site, with a `vocabulary.json` of the words in it. Pages without `data-pagefind-body` stay out.
 * What stood in `pagefind/` before is removed.
 * @param dir folder of the built site
 * @returns how many pages each language's index holds
 * @throws SearchIndexError when a page cannot be indexed or a language would get no index
 */
export async function indexSite(dir: string): Promise<{ pages: Record<SiteLanguage, number> }> {
  await rm(path.resolve(dir, 'pagefind'), { recursive: true, force: true })
  const pages: Record<SiteLanguage, Pages> = { nb: new Map(), en: new Map() }
  for await (const file of glob('**/*.html', { cwd: dir })) {
    const url = `/${file
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, '')}`
    const html = withoutSoftHyphens(await readFile(path.join(dir, file), 'utf8'))
    const page = searchablePage(html, url)
    if (page) pages[page.language].set(url, page)
  }
  const empty = siteLanguages.filter((language) => pages[language].size === 0)
  if (empty.length > 0) {
    throw new SearchIndexError(`No page in ${dir} is to be found in: ${empty.join(', ')}`)
  }
  try {
    for (const language of siteLanguages) await writeIndex(dir, language, pages[language])
  } finally {
    await close()
  }
  return { pages: { nb: pages.nb.size, en: pages.en.size } }
}

async function writeIndex(dir: string, language: SiteLanguage, pages: Pages): Promise<void> {
  const outputPath = path.join(path.resolve(dir), indexFolder(language))
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new SearchIndexError(`The search index could not be made: ${errors.join('; ')}`)
  try {
    for (const [url, { content }] of pages) {
      const added = await index.addHTMLFile({ url, content })
      if (added.errors.length > 0) {
        throw new SearchIndexError(`${url} could not be indexed: ${added.errors.join('; ')}`)
      }
    }
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) {
      throw new SearchIndexError(
        `The search index could not be written: ${written.errors.join('; ')}`,
      )
    }
  } finally {
    await index.deleteIndex()
  }
  for (const file of unusedFiles) await rm(path.join(outputPath, file), { force: true })
  const vocabulary = JSON.stringify(vocabularyOf(pages))
  await writeFile(path.join(outputPath, 'vocabulary.json'), vocabulary)
}

function vocabularyOf(pages: Pages): StoredVocabulary {
  const words = new Map<string, number>()
  const numbers = new Set<string>()
  for (const page of pages.values()) {
    for (const word of page.words) words.set(word, (words.get(word) ?? 0) + 1)
    for (const number of page.numbers) numbers.add(number)
  }
  const sorted = [...words].sort(([one], [other]) => (one < other ? -1 : 1))
  return { words: Object.fromEntries(sorted), numbers: [...numbers].sort() }
}

/** What the site does not use of Pagefind: its ready-made search boxes, its worker, other languages. */
const unusedFiles = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
]
