import { isSiteLanguage, searchAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { forgetSearches, recentSearches } from './recent.ts'
import { searchWords } from './text.ts'

/** The language of the page that search runs on. */
export const language: SiteLanguage = isSiteLanguage(document.documentElement.lang)
  ? document.documentElement.lang
  : 'nb'

/** The element of the page with an id. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}`)
  return found
}

/** An element that holds text. */
export function withText<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
  className?: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.textContent = text
  if (className) made.className = className
  return made
}

/** A link. */
export function link(address: string, text: string, className?: string): HTMLAnchorElement {
  const made = withText('a', text, className)
  made.href = address
  return made
}

/**
 * Shows the last questions on this device with a way to delete them, or hides the place when there
 * are none.
 * @param focus what is to have the focus when the list is gone
 */
export function showRecent(place: HTMLElement, status: HTMLElement, focus: HTMLElement): void {
  const questions = recentSearches()
  place.hidden = questions.length === 0
  if (questions.length === 0) return
  const list = withText('ul', '', 'recent__list')
  list.append(
    ...questions.map((question) => {
      const item = document.createElement('li')
      item.append(link(searchAddress(language, question), question))
      return item
    }),
  )
  const forget = withText('button', searchWords.forget[language], 'recent__forget')
  forget.type = 'button'
  forget.addEventListener('click', () => {
    forgetSearches()
    place.hidden = true
    status.textContent = searchWords.forgotten[language]
    focus.focus()
  })
  place.replaceChildren(
    withText('h2', searchWords.recent[language], 'recent__title'),
    list,
    withText('p', `${searchWords.recentWhere[language]} `, 'recent__where'),
  )
  place.lastElementChild?.append(forget)
}
