import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { answersAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { leadsOf } from '../../src/search/answers/items.ts'
import { withoutTwins } from '../../src/search/twins.ts'
import type { StoredAnswers } from '../../src/search/answers/stored.ts'
import { ask, type Searchable } from '../../src/search/ask.ts'
import { indexFolder, openIndex } from '../../src/search/pagefind.ts'
import type { Listed } from './measure.ts'
import { Vocabulary, type StoredVocabulary } from '../../src/search/vocabulary.ts'

/**
 * Opens a built site's search as a browser does, with Pagefind's own code from the index folder.
 * @param dir folder of the built site
 * @param origin where the folder is served
 */
export async function openBuiltIndex(
  dir: string,
  origin: string,
  language: SiteLanguage,
): Promise<Searchable> {
  const load = (address: string): Promise<unknown> =>
    import(pathToFileURL(path.join(dir, address)).href)
  const read = async <Kind>(file: string): Promise<Kind> =>
    JSON.parse(await readFile(path.join(dir, file), 'utf8')) as Kind
  return {
    language,
    index: await openIndex(language, load, origin),
    vocabulary: new Vocabulary(
      await read<StoredVocabulary>(`${indexFolder(language)}vocabulary.json`),
    ),
    answers: await read<StoredAnswers>(answersAddress(language)),
  }
}

/** What the items found for a question lead to, best first. */
export async function listedFor(
  question: string,
  searchable: Searchable,
  most = 10,
): Promise<Listed[]> {
  const { items, hits } = await ask(question, searchable)
  const pages = await Promise.all(hits.slice(0, most).map((each) => each.read()))
  const shown = withoutTwins(items, pages)
  return [...shown.items.map(leadsOf), ...shown.pages.map((each) => [each.address])].slice(0, most)
}
