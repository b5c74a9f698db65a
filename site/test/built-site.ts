import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Snapshot } from '@verne/content/schema'
import { parse } from 'parse5'
import { buildSite } from '../build-site.ts'
import { attribute, elementsOf, textOf } from '@verne/content/word/html-tree'
import { indexSite } from '../search-index.ts'

/** A site built from a snapshot into a temporary folder, indexed for search. */
export interface BuiltSite {
  readonly dir: string
  /** The page at an address, to ask questions of. */
  page(address: string): Promise<BuiltPage>
  remove(): Promise<void>
}

/** A small handbook that links to the guidelines of the sample, since the real one links to the starter's. */
export const sampleHandbook = path.join(import.meta.dirname, 'handbook')

/**
 * Builds a snapshot as a release is built.
 * @param handbookDir folder with the handbook's pages. @default the sample's handbook
 */
export async function builtSite(
  snapshot: Snapshot,
  handbookDir = sampleHandbook,
): Promise<BuiltSite> {
  const work = await mkdtemp(path.join(tmpdir(), 'verne-site-'))
  const file = path.join(work, 'snapshot.json')
  const dir = path.join(work, 'release')
  await writeFile(file, JSON.stringify(snapshot))
  await buildSite({
    source: { kind: 'file', path: file },
    outDir: dir,
    cacheDir: path.join(work, 'cache'),
    serverUrl: 'https://hms.nordhavn.example',
    handbookDir,
  })
  await indexSite(dir)
  return {
    dir,
    page: async (address) => {
      const at = address.endsWith('/') ? `${address}index.html` : address
      return new BuiltPage(await readFile(path.join(dir, at), 'utf8'))
    },
    remove: () => rm(work, { recursive: true, force: true }),
  }
}

/** A built page. */
export class BuiltPage {
  readonly #elements: ReturnType<typeof elementsOf>
  /** The page as it was written. */
  readonly html: string

  constructor(html: string) {
    this.html = html
    this.#elements = elementsOf(parse(html))
  }

  /** The elements with a tag, and a class when one is given. */
  all(tag: string, className?: string): { text: string; attribute(name: string): string | null }[] {
    return this.#elements
      .filter((each) => each.tagName === tag)
      .filter((each) => !className || attribute(each, 'class')?.split(' ').includes(className))
      .map((each) => ({
        text: textOf(each).replace(/\s+/g, ' '),
        attribute: (name) => attribute(each, name),
      }))
  }

  /** The one element with a tag and class. */
  one(tag: string, className?: string): { text: string; attribute(name: string): string | null } {
    const found = this.all(tag, className)
    const [only] = found
    if (!only || found.length > 1) {
      throw new Error(`${String(found.length)} <${tag} class="${className ?? ''}">, not one`)
    }
    return only
  }

  /** `href` of the links in the head with a relation and, when given, a language. */
  relation(rel: string, hreflang?: string): (string | null)[] {
    return this.all('link')
      .filter((each) => each.attribute('rel') === rel)
      .filter((each) => hreflang === undefined || each.attribute('hreflang') === hreflang)
      .map((each) => each.attribute('href'))
  }

  /** Texts of the links to an address. */
  linksTo(address: string): string[] {
    return this.all('a')
      .filter((each) => each.attribute('href') === address)
      .map((each) => each.text)
  }

  /** True when the page asks search engines to leave it out. */
  get noindex(): boolean {
    return this.all('meta').some(
      (each) => each.attribute('name') === 'robots' && each.attribute('content') === 'noindex',
    )
  }
}
