/** A page the index found. Its text is read only when it is to be shown. */
export interface Found {
  /** Reads what is shown of the page. */
  read(): Promise<{
    readonly address: string
    readonly title: string
    readonly number: string
    readonly kind: string
    readonly excerpt: readonly ExcerptPart[]
  }>
}

/** A piece of an excerpt as plain text, and whether it is what was searched for. */
export interface ExcerptPart {
  readonly text: string
  readonly matches: boolean
}

interface PagefindModule {
  options(options: { excerptLength: number }): Promise<void>
  search(question: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>
}

interface PagefindPage {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
}

// In a variable, so that the bundler leaves the import to the browser.
const indexAddress = '/pagefind/pagefind.js'

/** Opens the search index of the page's language. */
export async function openIndex(): Promise<{ search(question: string): Promise<Found[]> }> {
  const pagefind = (await import(/* @vite-ignore */ indexAddress)) as PagefindModule
  await pagefind.options({ excerptLength: 30 })
  return {
    search: async (question) => {
      const { results } = await pagefind.search(question)
      return results.map((result) => ({
        read: async () => {
          const page = await result.data()
          return {
            address: page.url,
            title: page.meta['title'] ?? page.url,
            number: page.meta['number'] ?? '',
            kind: page.meta['kind'] ?? '',
            excerpt: excerptOf(page),
          }
        },
      }))
    },
  }
}

/** What matched, in its place in the text; what the page is about when the match stands elsewhere. */
function excerptOf({ excerpt, meta }: PagefindPage): ExcerptPart[] {
  const lead = meta['lead']
  return lead && !excerpt.includes('<mark>')
    ? [{ text: lead, matches: false }]
    : excerptParts(excerpt)
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
