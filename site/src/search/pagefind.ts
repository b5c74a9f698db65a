import type { SiteLanguage } from '@verne/content/addresses/site'
import { foundPage, type FoundPage, type PagefindPage } from './found-page.ts'

/** Narrowings of a search: codes of document kinds and audiences, slugs of topics. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>

/** What a search can be narrowed by, each a part of the address. */
export const filterNames = ['kind', 'topic', 'audience'] as const
export type FilterName = (typeof filterNames)[number]

/** A page the index found. Its text is read only when it is to be shown. */
export interface Hit {
  /** The same for the same page, whatever was asked. */
  readonly id: string
  readonly score: number
  read(): Promise<FoundPage>
}

/** An open index of one language. */
export interface Index {
  /** The pages that hold all the words. */
  search(words: string | null, filters: Filters): Promise<Hit[]>
}

interface PagefindModule {
  destroy(): Promise<void>
  options(options: Readonly<Record<string, unknown>>): Promise<void>
  search(
    words: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<PagefindPage> }[] }>
}

/** How much each part of a page counts; the names are those the pages are indexed with. */
export const ranking = {
  termSimilarity: 1,
  pageLength: 0.3,
  termSaturation: 1.2,
  termFrequency: 0.8,
  metaWeights: {
    // The words of titles are among the names, so that a title can count for less: that of an empty topic for nothing.
    title: 0,
    names: 9,
    topics: 2,
    heads: 1.5,
    lead: 1,
    kw: 0.5,
    kn: 20,
    number: 0,
    kind: 0,
    written: 0,
  },
}

/** Folder of a language's index within the site. Each stands alone, so that a page can ask both. */
export function indexFolder(language: SiteLanguage): string {
  return `/pagefind/${language}/`
}

/**
 * Opens the search index of a language.
 * @param load imports Pagefind from an address
 * @param origin where the site is, when not here
 */
export async function openIndex(
  language: SiteLanguage,
  load: (address: string) => Promise<unknown> = (address) => import(/* @vite-ignore */ address),
  origin = '',
): Promise<Index> {
  const folder = `${origin}${indexFolder(language)}`
  const pagefind = (await load(`${indexFolder(language)}pagefind.js`)) as PagefindModule
  // What is left of an attempt that failed fails again.
  await pagefind.destroy()
  // A worker would fetch Pagefind a second time, and the index of a site like this answers in milliseconds.
  await pagefind.options({
    basePath: folder,
    baseUrl: '/',
    excerptLength: 26,
    ranking,
    noWorker: true,
  })
  return {
    search: async (words, filters) => {
      const { results } = await pagefind.search(words, { filters: { ...filters } })
      return results.map((result) => ({
        id: result.id,
        score: result.score,
        read: async () => foundPage(await result.data()),
      }))
    },
  }
}
