import { answersAddress, type SiteLanguage } from '@verne/content/addresses/site'
import type { StoredAnswers } from './answers/stored.ts'
import { ask, type Answer, type Searchable } from './ask.ts'
import { fetchedFiles } from './index/index-files.ts'
import { openIndex, type Filters } from './index/text-index.ts'
import { Vocabulary } from './vocabulary.ts'

const open = new Map<SiteLanguage, Promise<Searchable>>()

/** Asks the site. What it needs is fetched with the first question. */
export async function search(
  question: string,
  language: SiteLanguage,
  filters: Filters = {},
): Promise<Answer> {
  try {
    return await ask(question, await opened(language), filters)
  } catch {
    // A file that could not be fetched ahead is told of once when it is needed; the next time it is fetched.
    open.delete(language)
    return ask(question, await opened(language), filters)
  }
}

/** Fetches what the first question needs, so that it is there when it comes. */
export function prepare(language: SiteLanguage): void {
  opened(language).catch(() => {
    // The question itself will say so.
  })
}

function opened(language: SiteLanguage): Promise<Searchable> {
  const known = open.get(language)
  if (known) return known
  const opening = openSearchable(language)
  open.set(language, opening)
  // A phone that was without a network may try again.
  opening.catch(() => open.delete(language))
  return opening
}

async function openSearchable(language: SiteLanguage): Promise<Searchable> {
  const [{ index, vocabulary }, answers] = await Promise.all([
    openIndex(language, fetchedFiles(language)).then(async (opened) => {
      return { index: opened, vocabulary: new Vocabulary(await opened.vocabulary()) }
    }),
    fetched<StoredAnswers>(answersAddress(language)),
  ])
  return { language, index, vocabulary, answers }
}

/** A file that lies beside the site and was made with it. */
async function fetched<Kind>(address: string): Promise<Kind> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} is missing: ${String(answer.status)}`)
  return (await answer.json()) as Kind
}
