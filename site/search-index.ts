import { glob, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { close, createIndex } from 'pagefind'
import { siteLanguages, type SiteLanguage } from '@verne/content/routes'
import { keywords, numberSpellings } from './src/search/compounds.ts'
import { attribute, elementsOf, textOf } from './html-tree.ts'

/** A search index that could not be written. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
}

/**
 * Indexes a built site for search, into `pagefind/` inside it, one index for each language of the
 * site. Pages without `data-pagefind-body` stay out. What stood in `pagefind/` before is removed.
 * @param dir folder of the built site
 * @returns how many pages each language's index holds
 * @throws SearchIndexError when a page cannot be indexed or a language would get no index
 */
export async function indexSite(dir: string): Promise<{ pages: Record<SiteLanguage, number> }> {
  const pages: Record<SiteLanguage, number> = { nb: 0, en: 0 }
  const outputPath = path.resolve(dir, 'pagefind')
  await rm(outputPath, { recursive: true, force: true })
  const { index, errors } = await createIndex({})
  if (!index) throw new SearchIndexError(`The search index could not be made: ${errors.join('; ')}`)
  try {
    for await (const file of glob('**/*.html', { cwd: dir })) {
      const html = await readFile(path.join(dir, file), 'utf8')
      const page = searchablePage(html)
      if (!page) continue
      const url = `/${file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '')}`
      const added = await index.addHTMLFile({ url, content: page.content })
      if (added.errors.length > 0) {
        throw new SearchIndexError(`${url} could not be indexed: ${added.errors.join('; ')}`)
      }
      pages[page.language] += 1
    }
    const empty = siteLanguages.filter((language) => pages[language] === 0)
    if (empty.length > 0) {
      throw new SearchIndexError(`No page in ${dir} is to be found in: ${empty.join(', ')}`)
    }
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) {
      throw new SearchIndexError(
        `The search index could not be written: ${written.errors.join('; ')}`,
      )
    }
    for (const file of unusedFiles) await rm(path.join(outputPath, file), { force: true })
  } finally {
    await index.deleteIndex()
    await close()
  }
  return { pages }
}

/** Pagefind's ready-made search boxes, which the site does not use. */
const unusedFiles = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
]

/** A page as search is to see it, or null when it is not to be found. */
function searchablePage(html: string): { language: SiteLanguage; content: string } | null {
  if (!html.includes('data-pagefind-body')) return null
  const elements = [...elementsOf(parse(html))]
  const lang = elements.find((each) => each.tagName === 'html')
  const language = siteLanguages.find((each) => lang && attribute(lang, 'lang') === each)
  if (!language) return null
  const bodies = elements.filter((each) => attribute(each, 'data-pagefind-body') !== null)
  const hidden = hiddenWords(language, bodies, elements)
  if (hidden.length === 0) return { language, content: html }
  const holder = `<span hidden data-pagefind-meta="kw[data-kw]" data-kw="${hidden.join(' ')}"></span>`
  const body = /<(\w+)[^>]*\sdata-pagefind-body[^>]*>/
  return { language, content: html.replace(body, (tag) => `${tag}${holder}`) }
}

function hiddenWords(
  language: SiteLanguage,
  bodies: readonly Tree.Element[],
  elements: readonly Tree.Element[],
): string[] {
  const numbers = elements.flatMap((each) => attribute(each, 'data-number') ?? [])
  const text = bodies
    .map((body) => textOf(body, (each) => attribute(each, 'data-pagefind-ignore') !== null))
    .join(' ')
  const ofText = bodies.some((body) => attribute(body, 'lang') === 'nb') || language === 'nb'
  return [...numbers.flatMap(numberSpellings), ...(ofText ? keywords(text) : [])]
}
