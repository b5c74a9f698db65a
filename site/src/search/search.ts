import { answersAddress, type SiteLanguage } from '@verne/content/addresses/site'
import type { StoredAnswers } from './answers/stored.ts'
import { ask, type Answer, type Searchable } from './ask.ts'
import type { FoundPage } from './index/found-page.ts'
import { fetchedFiles } from './index/index-files.ts'
import { openIndex, type Filters, type Index } from './index/text-index.ts'
import { fillers, wordsOf } from './language-words.ts'
import { Vocabulary } from './vocabulary.ts'

/** A language on its way: its index is there before its vocabulary. */
interface Opening {
  readonly index: Promise<Index>
  readonly searchable: Promise<Searchable>
}

/** What was found for a question, with the pages that are shown of it. */
export interface Found {
  readonly answer: Answer
  readonly pages: readonly FoundPage[]
}

const open = new Map<SiteLanguage, Opening>()

/**
 * Asks the site. What it needs is fetched with the first question. Throws when the site does not answer.
 * @param read reads what is to be shown of an answer
 */
export async function search(
  question: string,
  language: SiteLanguage,
  read: (answer: Answer) => readonly Promise<FoundPage>[],
  filters: Filters = {},
): Promise<Found> {
  const find = async ({ searchable }: Opening): Promise<Found> => {
    const answer = await ask(question, await searchable, filters)
    return { answer, pages: await Promise.all(read(answer)) }
  }
  const opening = opened(language, question)
  try {
    return await find(opening)
  } catch {
    // A phone was without a network, or the site has been published so often that files of this index are gone.
    close(language, opening)
    return find(opened(language, question, { cache: 'no-cache' }))
  }
}

/**
 * Fetches what a question needs, so that it is there when it comes.
 * @param typed as much of it as there is. @default ''
 */
export function prepare(language: SiteLanguage, typed = ''): void {
  opened(language, typed, { shortest: 3 })
}

/**
 * @param question what will be asked, so that its words are fetched with the vocabulary and not after it
 * @param cache how what keeps its name is fetched, when it is. @default 'default'
 * @param shortest words of fewer letters are not fetched: too many begin so. @default 1
 */
function opened(
  language: SiteLanguage,
  question: string,
  {
    cache = 'default',
    shortest = 1,
  }: { readonly cache?: RequestCache; readonly shortest?: number } = {},
): Opening {
  const opening = open.get(language) ?? openSearchable(language, cache)
  open.set(language, opening)
  // The question itself will say so, and the next one tries again.
  opening.searchable.catch(() => {
    close(language, opening)
  })
  opening.index.then(
    (index) => {
      const words = wordsOf(question).filter((word) => word.length >= shortest)
      index.prepare(words.filter((word) => !fillers[language].has(word)))
    },
    () => {
      // The question itself will say so.
    },
  )
  return opening
}

/** Lets go of what did not serve, unless that has been done: another question may have opened the index anew. */
function close(language: SiteLanguage, opening: Opening): void {
  if (open.get(language) === opening) open.delete(language)
}

function openSearchable(language: SiteLanguage, cache: RequestCache): Opening {
  const index = openIndex(language, fetchedFiles(language, { cache }))
  const answers = fetched<StoredAnswers>(answersAddress(language), cache)
  const searchable = Promise.all([index, index.then((each) => each.vocabulary()), answers])
  return {
    index,
    searchable: searchable.then(([opened, words, stored]) => {
      return { language, index: opened, vocabulary: new Vocabulary(words), answers: stored }
    }),
  }
}

/** A file that lies beside the site and was made with it. */
async function fetched<Kind>(address: string, cache: RequestCache): Promise<Kind> {
  const answer = await fetch(address, { cache })
  if (!answer.ok) throw new Error(`${address} is missing: ${String(answer.status)}`)
  return (await answer.json()) as Kind
}
