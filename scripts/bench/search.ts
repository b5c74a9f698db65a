import { glob, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { close, createIndex } from 'pagefind'
import { siteLanguages, type SiteLanguage } from '../../content/addresses/site.ts'
import { builtSite } from '../../site/test/built-site.ts'
import { serveSite } from '../../site/test/browser.ts'
import { printFirstAnswers } from './first-answers.ts'
import { precompress } from '../publishing/compress.ts'
import { filesBelow } from '../publishing/files.ts'
import { measure, type Listed, type Measured } from '../../site/test/search/measure.ts'
import { listedFor, openBuiltIndex } from '../../site/test/search/open-built-index.ts'
import { furtherQueries, queries } from '../../site/test/search/queries.ts'
import { starterWithUnits } from '../../site/test/units/starter-units.ts'
import { documentWeights, type Weight } from '../../site/test/weights.ts'

const handbook = path.resolve(import.meta.dirname, '../../content/handbook')

/**
 * Prints how well search answers the tables of questions, beside Pagefind as it comes on the same
 * pages, what the first answer in a browser takes on two lines, and what the documents' pages weigh.
 * @param print takes each line. @default console.log
 */
export async function benchSearch(print: (line: string) => void = console.log): Promise<void> {
  const site = await builtSite(await starterWithUnits(), handbook)
  const plain = await mkdtemp(path.join(tmpdir(), 'verne-plain-pagefind-'))
  try {
    await indexPlainly(site.dir, plain)
    const [served, servedPlain] = [await serveSite(site.dir), await serveSite(plain)]
    print(
      'Search: share of questions with a right page among the first three (mean reciprocal rank)',
    )
    for (const language of siteLanguages) {
      const asked = [...queries, ...furtherQueries].filter((each) => each.language === language)
      const ours = await openBuiltIndex(site.dir, served.origin, language)
      const theirs = await openPlain(plain, servedPlain.origin, language)
      print(
        `  ${language}, ${String(asked.length)} questions: ` +
          `ours ${inWords(await measure(asked, ({ question }) => listedFor(question, ours)))}, ` +
          `Pagefind’s defaults ${inWords(await measure(asked, ({ question }) => theirs(question)))}`,
      )
    }
    for (const dir of [site.dir, plain]) await precompress(await filesBelow(dir))
    await printFirstAnswers(site.dir, plain, print)
    const weights = await documentWeights(site.dir)
    const [lightest, median, heaviest] = [0, 0.5, 1].map(
      (share) => weights[Math.floor((weights.length - 1) * share)],
    )
    print('Documents’ pages with style sheets and scripts, as they are sent, without the font')
    print(
      `  lightest ${inTenths(lightest)}, median ${inTenths(median)}, heaviest ${inTenths(heaviest)}\n`,
    )
    served.close()
    servedPlain.close()
  } finally {
    await site.remove()
    await rm(plain, { recursive: true, force: true })
  }
}

/** The site's searchable pages as they are, indexed as Pagefind does by itself. */
async function indexPlainly(dir: string, outputPath: string): Promise<void> {
  const { index } = await createIndex({})
  if (!index) throw new Error('Pagefind gave no index')
  for await (const file of glob('**/*.html', { cwd: dir })) {
    const content = await readFile(path.join(dir, file), 'utf8')
    if (!content.includes('data-pagefind-body')) continue
    await index.addHTMLFile({ url: `/${file.replace(/index\.html$/, '')}`, content })
  }
  await index.writeFiles({ outputPath })
  await close()
}

interface PlainPagefind {
  createInstance(options: { basePath: string }): {
    options(options: { baseUrl: string }): Promise<void>
    search(question: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>
  }
}

/** Opens a language of a plain index. The module takes the language from the page, so it is given one. */
async function openPlain(
  dir: string,
  origin: string,
  language: SiteLanguage,
): Promise<(question: string) => Promise<Listed[]>> {
  const address = pathToFileURL(path.join(dir, 'pagefind.js')).href
  const module = (await import(`${address}?${language}`)) as PlainPagefind
  Reflect.set(globalThis, 'document', {
    querySelector: () => ({ getAttribute: () => language }),
  })
  const pagefind = module.createInstance({ basePath: `${origin}/` })
  await pagefind.options({ baseUrl: '/' })
  await pagefind.search(language)
  Reflect.deleteProperty(globalThis, 'document')
  return async (question) => {
    const { results } = await pagefind.search(question)
    const pages = await Promise.all(results.slice(0, 10).map((each) => each.data()))
    return pages.map((each) => [each.url])
  }
}

function inWords({ recallAt3, meanReciprocalRank }: Measured): string {
  return `${(recallAt3 * 100).toFixed(1)} % (${meanReciprocalRank.toFixed(3)})`
}

function inTenths(weight: Weight | undefined): string {
  if (!weight) return 'none'
  const [whole, frame] = [weight.whole, weight.frame].map((each) => (each / 1024).toFixed(1))
  return `${String(whole)} KB (${String(frame)} KB beside its own text)`
}

if (import.meta.main) await benchSearch()
