import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { answersAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { leadsOf } from '../../src/search/answers/items.ts'
import { withoutTwins } from '../../src/search/twins.ts'
import type { StoredAnswers } from '../../src/search/answers/stored.ts'
import { ask, type Searchable } from '../../src/search/ask.ts'
import { fetchedFiles } from '../../src/search/index/index-files.ts'
import { openIndex } from '../../src/search/index/text-index.ts'
import type { Listed } from './measure.ts'
import { Vocabulary } from '../../src/search/vocabulary.ts'

/**
 * Opens a built site's search as a browser does.
 * @param dir folder of the built site
 * @param origin where the folder is served
 */
export async function openBuiltIndex(
  dir: string,
  origin: string,
  language: SiteLanguage,
): Promise<Searchable> {
  const index = await openIndex(language, fetchedFiles(language, { origin }))
  const answers = await readFile(path.join(dir, answersAddress(language)), 'utf8')
  return {
    language,
    index,
    vocabulary: new Vocabulary(await index.vocabulary()),
    answers: JSON.parse(answers) as StoredAnswers,
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
