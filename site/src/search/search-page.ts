/**
 * What the search page does in the browser: asks the index for what the address says and shows what
 * it finds. Everything else on the site works without this.
 */
import { searchAddress } from '@verne/content/addresses/site'
import type { Answer } from './ask.ts'
import { element, language, showRecent } from './elements.ts'
import type { FoundPage } from './index/found-page.ts'
import { otherLanguageOf } from './languages.ts'
import { countIn, showNote } from './notes.ts'
import { filterNames, type Filters } from './index/text-index.ts'
import { rememberSearch } from './recent.ts'
import { answerItem, pageItem } from './result-items.ts'
import { search } from './search.ts'
import { searchWords } from './text.ts'
import { withoutTwins } from './twins.ts'

/** Each page shown is a file to fetch. */
const pageSize = 5
const few = 3

const input = element('q', HTMLInputElement)
const filterBox = element('searchFilters', HTMLDetailsElement)
const clear = element('searchFiltersClear', HTMLButtonElement)
const recent = element('searchRecent', HTMLElement)
const results = element('results', HTMLElement)
const status = element('results-status', HTMLElement)
const correction = element('results-correction', HTMLElement)
const list = element('results-list', HTMLElement)
const more = element('results-more', HTMLButtonElement)
const other = element('results-other', HTMLElement)
const otherList = element('results-other-list', HTMLElement)
const otherLink = element('results-other-link', HTMLAnchorElement)
const advice = element('results-advice', HTMLElement)
const selects = filterNames.map((name) => ({
  name,
  select: element(`searchFilter-${name}`, HTMLSelectElement),
}))
let asked = 0

filterBox.hidden = false
input.form?.addEventListener('submit', (event) => {
  event.preventDefault()
  goTo(input.value.trim(), chosenFilters())
})
for (const { select } of selects) {
  select.addEventListener('change', () => {
    goTo(input.value.trim(), chosenFilters())
  })
}
clear.addEventListener('click', () => {
  goTo(input.value.trim(), {})
  filterBox.querySelector('summary')?.focus()
})
window.addEventListener('popstate', () => void searchFromAddress())
void searchFromAddress()

function goTo(question: string, filters: Filters): void {
  const asks = new URLSearchParams(Object.entries(filters))
  if (question !== '') asks.set('q', question)
  history.pushState(
    null,
    '',
    `${searchAddress(language)}${asks.size > 0 ? `?${String(asks)}` : ''}`,
  )
  void searchFromAddress()
}

function chosenFilters(): Filters {
  return Object.fromEntries(
    selects
      .filter(({ select }) => select.value !== '')
      .map((each) => [each.name, each.select.value]),
  )
}

async function searchFromAddress(): Promise<void> {
  const asks = new URLSearchParams(location.search)
  const question = asks.get('q')?.trim() ?? ''
  input.value = question
  for (const { name, select } of selects) {
    const value = asks.get(name) ?? ''
    const known = [...select.options].some((each) => each.value === value)
    select.value = known ? value : ''
  }
  const filters = chosenFilters()
  const narrowed = Object.keys(filters).length > 0
  if (narrowed) filterBox.open = true
  clear.hidden = !narrowed
  const nothingAsked = question === '' && !narrowed
  recent.hidden = true
  results.hidden = nothingAsked
  if (nothingAsked) {
    asked += 1
    showRecent(recent, status, input)
    input.focus()
    return
  }
  rememberSearch(question)
  await find(question, filters)
}

async function find(question: string, filters: Filters): Promise<void> {
  const turn = ++asked
  more.hidden = true
  other.hidden = true
  advice.hidden = true
  correction.hidden = true
  list.replaceChildren()
  status.textContent = searchWords.searching[language]
  try {
    const answer = await search(question, language, filters)
    if (turn !== asked) return
    const { items, hits, corrected, partial, lacking } = answer
    const shown = await showNext(answer, 0, turn)
    if (turn !== asked) return
    showNote(correction, answer)
    // Said when the list is there, so that whoever hears it can go to it.
    status.textContent = countIn(answer, question, shown)
    const found = items.length + hits.length
    advice.hidden = found > 0 || lacking !== null
    const little = lacking === null && (partial || corrected !== null || found < few)
    if (little && items.length === 0 && question !== '' && Object.keys(filters).length === 0) {
      await offerOther(question, new Set(shown.map((each) => each.number)), turn)
    }
  } catch {
    if (turn !== asked) return
    status.textContent = searchWords.failed[language]
    advice.hidden = false
  }
}

/** Adds the next results to the list and offers the ones after them. */
async function showNext(answer: Answer, shown: number, turn: number): Promise<FoundPage[]> {
  const { items, hits } = answer
  const after = Math.min(shown + pageSize, hits.length)
  const next = await Promise.all(hits.slice(shown, after).map((each) => each.read()))
  if (turn !== asked) return []
  const once = withoutTwins(items, next)
  if (shown === 0) list.append(...once.items.map((each) => answerItem(each, { brief: false })))
  const added = once.pages.map((each) => pageItem(each, { brief: false }))
  list.append(...added)
  if (shown > 0) added[0]?.querySelector('a')?.focus()
  more.hidden = after >= hits.length
  more.onclick = () => void showNext(answer, after, turn)
  return next
}

/** Shows what the other language has and this one has not shown. */
async function offerOther(
  question: string,
  shown: ReadonlySet<string>,
  turn: number,
): Promise<void> {
  const lang = otherLanguageOf(language)
  const { hits, partial, corrected } = await search(question, lang)
  const sure = !partial && corrected === null
  const best = await Promise.all(hits.slice(0, sure ? few : 0).map((each) => each.read()))
  const pages = best.filter((each) => each.number === '' || !shown.has(each.number))
  if (turn !== asked || pages.length === 0) return
  otherList.replaceChildren(...pages.map((each) => pageItem(each, { brief: false, lang })))
  otherLink.href = searchAddress(lang, question)
  other.hidden = false
}
