/** What is said above a list of results, of how it came about. */
import { pageAddress } from '@verne/content/addresses/my-hse'
import { searchAddress } from '@verne/content/addresses/site'
import type { Answer } from './ask.ts'
import { language, link } from './elements.ts'
import type { FoundPage } from './index/found-page.ts'
import { searchSentences, searchWords } from './text.ts'
import { withoutTwins } from './twins.ts'

/**
 * How many were found, in the words a screen reader says.
 * @param first the pages that were read: one that answers in the list already counts once
 */
export function countIn(
  { items, hits, lacking }: Answer,
  question: string,
  first: readonly FoundPage[],
): string {
  if (lacking !== null) return searchSentences.lacking[language](lacking)
  const twins = first.length - withoutTwins(items, first).pages.length
  const count = items.length + hits.length - twins
  return count === 0
    ? searchSentences.nothing[language](question)
    : searchSentences.count[language]({ count, question })
}

/**
 * Says what was probably meant, with a link that asks exactly that; or which part of a word was found; or where internal
 * documents are, in the same words whether there is one with the number or not. Hides the place when there is nothing to
 * say.
 */
export function showNote(place: HTMLElement, answer: Answer | null): void {
  const said = answer === null ? [] : noteOn(answer)
  place.hidden = said.length === 0
  place.replaceChildren(...said)
}

function noteOn({ corrected, parts, lacking }: Answer): (string | HTMLElement)[] {
  if (lacking !== null) {
    const address = pageAddress(language, 'guidelines')
    const internal = link(address, searchWords.internalDocuments[language])
    return [`${searchWords.logInForInternal[language]} `, internal]
  }
  if (corrected !== null) {
    const meant = link(searchAddress(language, corrected), corrected)
    return [
      `${searchWords.didYouMean[language]} `,
      meant,
      `? ${searchWords.shownInstead[language]}`,
    ]
  }
  return parts.length === 0 ? [] : [parts.map(searchSentences.partOf[language]).join(' ')]
}
