import { answersAddress, type SiteLanguage } from '@verne/content/addresses/site'
import type { StoredAnswers } from './answers/stored.ts'
import { ask, type Answer, type Searchable } from './ask.ts'
import { fetchedFiles } from './index/index-files.ts'
import { openIndex, type Filters, type Index } from './index/text-index.ts'
import { fillers, wordsOf } from './language-words.ts'
import { Vocabulary } from './vocabulary.ts'

/** A language on its way: its index is there before its vocabulary. */
interface Opening {
  readonly index: Promise<Index>
  readonly searchable: Promise<Searchable>
}

const open = new Map<SiteLanguage, Opening>()

/** Asks the site. What it needs is fetched with the first question. */
export async function search(
  question: string,
  language: SiteLanguage,
  filters: Filters = {},
): Promise<Answer> {
  try {
    return await ask(question, await opened(language, question), filters)
  } catch {
    // A file that could not be fetched ahead is told of once when it is needed; the next time it is fetched.
    open.delete(language)
    return ask(question, await opened(language, question), filters)
  }
}

/** Fetches what the first question needs, so that it is there when it comes. */
export function prepare(language: SiteLanguage): void {
  opened(language, '').catch(() => {
    // The question itself will say so.
  })
}

/** @param question what will be asked, so that its words are fetched with the vocabulary and not after it */
async function opened(language: SiteLanguage, question: string): Promise<Searchable> {
  const opening = open.get(language) ?? openSearchable(language)
  open.set(language, opening)
  // A phone that was without a network may try again.
  opening.searchable.catch(() => open.delete(language))
  opening.index.then(
    (index) => {
      index.prepare(wordsOf(question).filter((word) => !fillers[language].has(word)))
    },
    () => {
      // The question itself will say so.
    },
  )
  return opening.searchable
}

function openSearchable(language: SiteLanguage): Opening {
  const index = openIndex(language, fetchedFiles(language))
  const answers = fetched<StoredAnswers>(answersAddress(language))
  const searchable = Promise.all([index, index.then((each) => each.vocabulary()), answers])
  return {
    index,
    searchable: searchable.then(([opened, words, stored]) => {
      return { language, index: opened, vocabulary: new Vocabulary(words), answers: stored }
    }),
  }
}

/** A file that lies beside the site and was made with it. */
async function fetched<Kind>(address: string): Promise<Kind> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} is missing: ${String(answer.status)}`)
  return (await answer.json()) as Kind
}
