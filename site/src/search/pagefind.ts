import type { SiteLanguage } from '@verne/content/addresses/site'

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

/** What is shown of a page. */
export interface FoundPage {
  readonly address: string
  readonly title: string
  readonly number: string
  readonly kind: string
  /** Language of the text when it is not the page's. */
  readonly written: string | null
  readonly excerpt: readonly ExcerptPart[]
  /** The sections that hold what was asked for, best first. */
  readonly sections: readonly { readonly title: string; readonly address: string }[]
}

/** A piece of an excerpt as plain text, and whether it is what was searched for. */
export interface ExcerptPart {
  readonly text: string
  readonly matches: boolean
}

/** An open index of one language. */
export interface Index {
  /** The pages that hold all the words. */
  search(words: string | null, filters: Filters): Promise<Hit[]>
}

interface PagefindModule {
  options(options: Readonly<Record<string, unknown>>): Promise<void>
  search(
    words: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<PagefindPage> }[] }>
}

interface PagefindPage {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly sub_results: readonly {
    readonly title: string
    readonly url: string
    readonly weighted_locations: readonly { readonly balanced_score: number }[]
  }[]
}

/** How much each part of a page counts; the names are those the pages are indexed with. */
export const ranking = {
  termSimilarity: 1,
  pageLength: 0.3,
  termSaturation: 1.2,
  termFrequency: 0.8,
  metaWeights: {
    title: 2,
    names: 7,
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
  // A worker would fetch Pagefind a second time, and the index of a site like this answers in milliseconds.
  await pagefind.options({
    basePath: folder,
    baseUrl: '/',
    excerptLength: 30,
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

function foundPage(page: PagefindPage): FoundPage {
  const weight = (each: PagefindPage['sub_results'][number]): number =>
    each.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0)
  return {
    address: page.url,
    title: page.meta['title'] ?? page.url,
    number: page.meta['number'] ?? '',
    kind: page.meta['kind'] ?? '',
    written: page.meta['written'] ?? null,
    excerpt: excerptOf(page),
    sections: [...page.sub_results]
      .filter((each) => each.url.includes('#'))
      .sort((one, other) => weight(other) - weight(one))
      .slice(0, 3)
      .map(({ title, url }) => ({ title, address: url })),
  }
}

/** What the page is about, where it says so: the links to its parts tell where the match stands. Else what matched. */
function excerptOf({ excerpt, meta }: PagefindPage): ExcerptPart[] {
  const lead = meta['lead']
  return lead ? [{ text: lead, matches: false }] : excerptParts(excerpt)
}

/**
 * An excerpt as pieces of plain text, so that it can be shown without being read as HTML.
 * @param excerpt text with `<mark>` around what matches and `&`, `<` and `>` escaped
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, index) => ({ text: unescaped(text), matches: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
