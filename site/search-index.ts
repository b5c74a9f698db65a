import { glob, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { writeSharing } from './search-files.ts'
import { searchablePage } from './search-words.ts'
import { withoutSoftHyphens } from './soft-hyphen.ts'
import { indexFolder } from './src/search/pagefind.ts'
import { WordCounts } from './word-counts.ts'

/** A search index that could not be written. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
}

/** A search index kept in memory: pages are put in, replaced and taken out, and what differs is written. */
export interface SearchIndex {
  /**
   * Puts a page in, or another text of it in its place. A page that is not to be found is out.
   * @param address where readers find it, as `/retningslinjer/nhu-hms-r01/`
   * @param html the page as readers get it
   */
  put(address: string, html: string): Promise<void>
  /** Takes a page out. One that is not in stays out. */
  remove(address: string): Promise<void>
  /** How many pages each language holds. */
  pages(): Record<SiteLanguage, number>
  /**
   * Writes `pagefind/` into a folder that has none.
   * @param former the folder of another release, whose files that are the same are linked, with what is packed beside them
   * @returns the files written anew, relative to `dir`: only those are to be packed
   * @throws SearchIndexError when a language would get no index
   */
  write(dir: string, former: string | null): Promise<readonly string[]>
  /** Frees what it holds. */
  close(): Promise<void>
}

/** Opens an empty search index. */
export async function openSearchIndex(): Promise<SearchIndex> {
  const languages = { nb: await openLanguage('nb'), en: await openLanguage('en') }
  const all = Object.values(languages)
  const remove = async (address: string): Promise<void> => {
    for (const each of all) await each.remove(address)
  }
  return {
    put: async (address, html) => {
      const page = searchablePage(withoutSoftHyphens(html), address)
      for (const each of all)
        if (each !== (page && languages[page.language])) await each.remove(address)
      if (page) await languages[page.language].put(address, page.content, page)
    },
    remove,
    pages: () => ({ nb: languages.nb.size, en: languages.en.size }),
    write: async (dir, former) => {
      const empty = siteLanguages.filter((language) => languages[language].size === 0)
      if (empty.length > 0) {
        throw new SearchIndexError(`No page in ${dir} is to be found in: ${empty.join(', ')}`)
      }
      const anew: string[] = []
      for (const language of siteLanguages) {
        anew.push(...(await writeSharing(await languages[language].files(), dir, former)))
      }
      return anew
    },
    close: async () => {
      await close()
    },
  }
}

/**
 * Indexes a built site for search, into `pagefind/` inside it. Pages without `data-pagefind-body` stay
 * out. What stood in `pagefind/` before is removed.
 * @param dir folder of the built site
 * @returns how many pages each language's index holds
 * @throws SearchIndexError when a page cannot be indexed or a language would get no index
 */
export async function indexSite(dir: string): Promise<{ pages: Record<SiteLanguage, number> }> {
  await rm(path.resolve(dir, 'pagefind'), { recursive: true, force: true })
  const index = await openSearchIndex()
  try {
    for await (const file of glob('**/*.html', { cwd: dir })) {
      const address = `/${file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '')}`
      await index.put(address, await readFile(path.join(dir, file), 'utf8'))
    }
    await index.write(dir, null)
    return { pages: index.pages() }
  } finally {
    await index.close()
  }
}

interface Language {
  readonly size: number
  put(
    address: string,
    content: string,
    words: { words: ReadonlySet<string>; numbers: readonly string[] },
  ): Promise<void>
  remove(address: string): Promise<void>
  /** Everything the folder of the language holds, by path in the release. */
  files(): Promise<ReadonlyMap<string, Uint8Array>>
}

async function openLanguage(language: SiteLanguage): Promise<Language> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new SearchIndexError(`The search index could not be made: ${errors.join('; ')}`)
  const contents = new Map<string, string>()
  const counts = new WordCounts()
  let written: ReadonlyMap<string, Uint8Array> | null = null
  return {
    get size() {
      return contents.size
    },
    put: async (address, content, words) => {
      if (contents.get(address) === content) return
      await add(index, address, content)
      contents.set(address, content)
      counts.put(address, words)
      written = null
    },
    remove: async (address) => {
      if (!contents.delete(address)) return
      // Pagefind takes no page out, but leaves out one that holds no word.
      await add(index, address, '<html><body data-pagefind-body></body></html>')
      counts.remove(address)
      written = null
    },
    files: async () => {
      written ??= await filesOf(index, language, counts)
      return written
    },
  }
}

async function add(index: PagefindIndex, url: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content })
  if (errors.length === 0) return
  throw new SearchIndexError(`${url} could not be indexed: ${errors.join('; ')}`)
}

async function filesOf(
  index: PagefindIndex,
  language: SiteLanguage,
  counts: WordCounts,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files, errors } = await index.getFiles()
  if (errors.length > 0) {
    throw new SearchIndexError(`The search index could not be written: ${errors.join('; ')}`)
  }
  const folder = indexFolder(language).slice(1)
  const kept = files.filter((each) => !unusedFiles.has(each.path))
  return new Map([
    ...kept.map((each) => [`${folder}${each.path}`, each.content] as const),
    [`${folder}vocabulary.json`, Buffer.from(JSON.stringify(counts.stored()))],
  ])
}

/** What the site does not use of Pagefind: its ready-made search boxes, its worker, other languages. */
const unusedFiles = new Set([
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
])
