/**
 * What the search page does in the browser: asks the index for what the address says and shows what
 * it finds. Everything else on the site works without this.
 */
import { searchAddress } from '@verne/content/addresses/site'
import type { Answer } from './ask.ts'
import { element, language, showRecent } from './elements.ts'
import { otherLanguageOf } from './languages.ts'
import { countIn, showNote } from './notes.ts'
import { filterNames, type Filters } from './index/text-index.ts'
import { rememberSearch } from './recent.ts'
import { answerItem, pageItem } from './result-items.ts'
import { search, type Found } from './search.ts'
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
    const found = await show(question, filters, pageSize, turn)
    if (found === null) return
    const { items, hits, corrected, partial, lacking } = found.answer
    const count = items.length + hits.length
    advice.hidden = count > 0 || lacking !== null
    const little = lacking === null && (partial || corrected !== null || count < few)
    if (little && items.length === 0 && question !== '' && Object.keys(filters).length === 0) {
      const numbers = new Set(found.pages.map((each) => each.number))
      await offerOther(question, numbers, turn).catch(() => {
        // The question has its answer.
      })
    }
  } catch {
    if (turn !== asked) return
    status.textContent = searchWords.failed[language]
    advice.hidden = false
  }
}

/** Shows the first results and offers the ones after them; null when something else has been asked meanwhile. */
async function show(
  question: string,
  filters: Filters,
  most: number,
  turn: number,
): Promise<Found | null> {
  const read = ({ hits }: Answer) => hits.slice(0, most).map((each) => each.read())
  const found = await search(question, language, read, filters)
  if (turn !== asked) return null
  const { answer, pages } = found
  const once = withoutTwins(answer.items, pages)
  list.replaceChildren(
    ...once.items.map((each) => answerItem(each, { brief: false })),
    ...once.pages.map((each) => pageItem(each, { brief: false })),
  )
  more.hidden = pages.length >= answer.hits.length
  more.onclick = () => void showMore(question, filters, pages.length + pageSize, turn)
  showNote(correction, answer)
  // Said when the list is there, so that whoever hears it can go to it.
  status.textContent = countIn(answer, question, pages)
  return found
}

/** The question once more with more of its results: by then the site may have been published anew. */
async function showMore(
  question: string,
  filters: Filters,
  most: number,
  turn: number,
): Promise<void> {
  const shown = list.childElementCount
  try {
    await show(question, filters, most, turn)
    if (turn === asked) list.children[shown]?.querySelector('a')?.focus()
  } catch {
    if (turn !== asked) return
    status.textContent = searchWords.failed[language]
    status.scrollIntoView({ block: 'nearest' })
  }
}

/** Shows what the other language has and this one has not shown. */
async function offerOther(
  question: string,
  shown: ReadonlySet<string>,
  turn: number,
): Promise<void> {
  const lang = otherLanguageOf(language)
  const { pages: best } = await search(question, lang, ({ hits, partial, corrected }) => {
    const sure = !partial && corrected === null
    return hits.slice(0, sure ? few : 0).map((each) => each.read())
  })
  const pages = best.filter((each) => each.number === '' || !shown.has(each.number))
  if (turn !== asked || pages.length === 0) return
  otherList.replaceChildren(...pages.map((each) => pageItem(each, { brief: false, lang })))
  otherLink.href = searchAddress(lang, question)
  other.hidden = false
}
