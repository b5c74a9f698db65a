import { glob, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { parsePage, type ParsedPage } from './parsed-page.ts'
import { LanguageIndex } from './search-index/language-index.ts'
import { searchablePage } from './search-index/searchable-page.ts'
import { writeSharing } from './search-index/write-sharing.ts'
import { indexRoot } from './src/search/index/index-folder.ts'

/** A search index that could not be written. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
}

/** A search index kept in memory: pages are put in, replaced and taken out, and what differs is written. */
export interface SearchIndex {
  /**
   * Puts a page in, or another text of it in its place. A page that is not to be found is out.
   * @param address where readers find it, as `/retningslinjer/nhu-hms-r01/`
   * @param page the page as readers get it
   */
  put(address: string, page: ParsedPage): void
  /** Takes a page out. One that is not in stays out. */
  remove(address: string): void
  /** How many pages each language holds. */
  pages(): Record<SiteLanguage, number>
  /**
   * Writes `search-index/` into a folder, in place of what stands there.
   * @param former the folder of another release, whose files that are the same are linked, with what is packed beside them
   * @throws SearchIndexError when a language would get no index
   */
  write(dir: string, former: string | null): Promise<IndexFiles>
}

/** The files of an index, relative to the folder it was written into. */
export interface IndexFiles {
  readonly files: readonly string[]
  /** Those written anew: only they are to be packed. */
  readonly written: readonly string[]
}

/** Opens an empty search index. */
export function openSearchIndex(): SearchIndex {
  const languages = { nb: new LanguageIndex('nb'), en: new LanguageIndex('en') }
  return {
    put: (address, page) => {
      const searchable = searchablePage(page, address)
      for (const language of siteLanguages) {
        if (language !== searchable?.language) languages[language].remove(address)
      }
      if (searchable) languages[searchable.language].put(searchable)
    },
    remove: (address) => {
      for (const language of siteLanguages) languages[language].remove(address)
    },
    pages: () => ({ nb: languages.nb.size, en: languages.en.size }),
    write: async (dir, former) => {
      const empty = siteLanguages.filter((language) => languages[language].size === 0)
      if (empty.length > 0) {
        throw new SearchIndexError(`No page in ${dir} is to be found in: ${empty.join(', ')}`)
      }
      // What stands there may be links to files of a release that is served.
      await rm(path.join(dir, indexRoot), { recursive: true, force: true })
      const files = new Map(siteLanguages.flatMap((language) => [...languages[language].files()]))
      return { files: [...files.keys()], written: await writeSharing(files, dir, former) }
    },
  }
}

/**
 * Indexes a built site for search, into `search-index/` inside it. Pages without
 * `data-pagefind-body` stay out. What stood there before is removed.
 * @param dir folder of the built site
 * @returns how many pages each language's index holds
 * @throws SearchIndexError when a language would get no index
 */
export async function indexSite(dir: string): Promise<{ pages: Record<SiteLanguage, number> }> {
  const index = openSearchIndex()
  for await (const file of glob('**/*.html', { cwd: dir })) {
    const address = `/${file
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, '')}`
    index.put(address, parsePage(await readFile(path.join(dir, file), 'utf8')))
  }
  await index.write(dir, null)
  return { pages: index.pages() }
}
