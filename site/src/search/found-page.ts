import { excerptParts, type ExcerptPart } from './excerpt.ts'

/** What is shown of a page. */
export interface FoundPage {
  readonly address: string
  readonly title: string
  readonly number: string
  readonly kind: string
  /** Language of the text when it is not the page's. */
  readonly written: string | null
  /** The passage that matches best, or what the page is about where only its title does. */
  readonly excerpt: readonly ExcerptPart[]
  /** The sections that hold what was asked for, best first. */
  readonly sections: readonly { readonly title: string; readonly address: string }[]
}

/** A page as Pagefind gives it. */
export interface PagefindPage {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly sub_results: readonly {
    readonly title: string
    readonly url: string
    readonly excerpt: string
    readonly weighted_locations: readonly { readonly balanced_score: number }[]
  }[]
}

type Section = PagefindPage['sub_results'][number]

/** What is shown of a page: its best passage and the sections that hold what was asked. */
export function foundPage(page: PagefindPage): FoundPage {
  const weight = (each: Section): number =>
    each.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0)
  const best = page.sub_results.toSorted((one, other) => weight(other) - weight(one))
  const title = page.meta['title'] ?? page.url
  return {
    address: page.url,
    title,
    number: page.meta['number'] ?? '',
    kind: page.meta['kind'] ?? '',
    written: page.meta['written'] ?? null,
    excerpt: passageOf(page, best, title),
    sections: best
      .filter((each) => each.url.includes('#'))
      .slice(0, 2)
      .map(({ title: heading, url }) => ({ title: heading, address: url })),
  }
}

/** The first passage that holds what was asked outside its heading; without one, what the page is about. */
function passageOf(
  { excerpt, meta }: PagefindPage,
  sections: readonly Section[],
  title: string,
): readonly ExcerptPart[] {
  for (const each of sections) {
    const parts = withoutHeading(
      excerptParts(each.excerpt),
      each.url.includes('#') ? each.title : title,
    )
    if (parts.some(({ matches }) => matches)) return cutAsSuch(parts)
  }
  const lead = meta['lead']
  return lead ? [{ text: lead, matches: false }] : excerptParts(excerpt)
}

/** A passage that says where it was cut out of a sentence. */
function cutAsSuch(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const text = parts
    .map((each) => each.text)
    .join('')
    .trim()
  const before = /^[\p{Lu}\d§«“]/u.test(text) ? [] : [{ text: '… ', matches: false }]
  const after = /[.!?:»”]$/.test(text) ? [] : [{ text: ' …', matches: false }]
  return [...before, ...parts, ...after]
}

/** A passage without the heading it begins with, which is shown beside it. */
function withoutHeading(parts: readonly ExcerptPart[], heading: string): readonly ExcerptPart[] {
  const text = parts.map((each) => each.text).join('')
  const [beginning = ''] = /^[.:!?\s]*/.exec(text.slice(heading.length)) ?? []
  if (!text.startsWith(heading)) return parts
  let left = heading.length + beginning.length
  return parts.flatMap((part) => {
    const rest = part.text.slice(left)
    left = Math.max(0, left - part.text.length)
    return rest === '' ? [] : [{ ...part, text: rest }]
  })
}
