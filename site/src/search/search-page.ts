/**
 * What the search page does in the browser: asks the index for `?q=` and shows what it finds.
 * Everything else on the site works without this.
 */
import { isSiteLanguage, searchAddress, type SiteLanguage } from '@verne/content/routes'
import { sentences, words } from '../text.ts'
import { openIndex, type Found } from './pagefind.ts'

const pageSize = 10
const language: SiteLanguage = isSiteLanguage(document.documentElement.lang)
  ? document.documentElement.lang
  : 'nb'

const input = element('q', HTMLInputElement)
const results = element('results', HTMLElement)
const status = element('results-status', HTMLElement)
const list = element('results-list', HTMLElement)
const more = element('results-more', HTMLButtonElement)
const advice = element('results-advice', HTMLElement)
let asked = 0

input.form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const question = input.value.trim()
  history.pushState(null, '', searchAddress(language, question))
  void search(question)
})
window.addEventListener('popstate', searchFromAddress)
searchFromAddress()

function searchFromAddress(): void {
  const question = new URLSearchParams(location.search).get('q')?.trim() ?? ''
  input.value = question
  if (question === '') input.focus()
  void search(question)
}

async function search(question: string): Promise<void> {
  const turn = ++asked
  results.hidden = question === ''
  more.hidden = true
  advice.hidden = true
  list.replaceChildren()
  if (question === '') return
  status.textContent = words.searching[language]
  try {
    const index = await openIndex()
    const found = await index.search(question)
    if (turn !== asked) return
    await showNext(found, turn)
    if (turn !== asked) return
    // Said when the list is there, so that whoever hears it can go to it.
    status.textContent =
      found.length === 0
        ? sentences.nothingFound[language](question)
        : sentences.resultCount[language](found.length, question)
    advice.hidden = found.length > 0
  } catch {
    if (turn !== asked) return
    status.textContent = words.searchFailed[language]
    advice.hidden = false
  }
}

/** Adds the next results to the list and offers the ones after them. */
async function showNext(found: readonly Found[], turn: number): Promise<void> {
  const shown = list.childElementCount
  const next = await Promise.all(found.slice(shown, shown + pageSize).map((each) => each.read()))
  if (turn !== asked) return
  const items = next.map(resultItem)
  list.append(...items)
  if (shown > 0) items[0]?.querySelector('a')?.focus()
  more.hidden = list.childElementCount >= found.length
  more.onclick = () => void showNext(found, turn)
}

type Result = Awaited<ReturnType<Found['read']>>

function resultItem({ address, title, number, kind, excerpt }: Result): HTMLLIElement {
  const item = document.createElement('li')
  item.className = 'result'
  const facts = document.createElement('p')
  facts.className = 'eyebrow'
  facts.append(
    ...[number, kind].filter((each) => each !== '').map((each) => withText('span', each)),
  )
  const heading = document.createElement('h3')
  heading.className = 'result__title'
  const link = withText('a', title)
  link.href = address
  heading.append(link)
  const text = document.createElement('p')
  text.className = 'result__excerpt'
  text.append(...excerpt.map((part) => (part.matches ? withText('mark', part.text) : part.text)))
  item.append(facts, heading, text)
  return item
}

function withText<Tag extends 'span' | 'a' | 'mark'>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`The search page has no #${id}`)
  return found
}
