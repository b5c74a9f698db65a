/** What the search dialog does once it is open: finds while the person types. */
import { searchAddress } from '@verne/content/addresses/site'
import type { Answer } from './ask.ts'
import { element, language, link, showRecent, withText } from './elements.ts'
import { countIn, showNote } from './notes.ts'
import { rememberSearch } from './recent.ts'
import { answerItem, pageItem } from './result-items.ts'
import { prepare, search } from './search.ts'
import { searchWords } from './text.ts'
import { withoutTwins } from './twins.ts'

const most = 5
/** Milliseconds after a letter: long enough that a quick typist asks once. */
const pause = 160

let started = false

/** Makes the open dialog ready. Safe to call at every opening. */
export function startDialog(dialog: HTMLDialogElement): void {
  const input = element('searchDialogInput', HTMLInputElement)
  if (!started) element('searchDialogFound', HTMLElement).append(...emptyPlaces())
  const status = element('searchDialogStatus', HTMLElement)
  const recent = element('searchDialogRecent', HTMLElement)
  if (started) {
    input.select()
    if (input.value.trim() === '') showRecent(recent, status, input)
    return
  }
  started = true
  const correction = element('searchDialogCorrection', HTMLElement)
  const list = element('searchDialogList', HTMLElement)
  const all = element('searchDialogAll', HTMLAnchorElement)
  let asked = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  let before = input.value.length

  prepare(language)
  input.addEventListener('input', () => {
    // What comes whole is asked at once: pasted, spoken, or chosen among what a keyboard suggests.
    const whole = Math.abs(input.value.length - before) > 1
    before = input.value.length
    prepare(language, input.value)
    clearTimeout(waiting)
    if (whole) void find()
    else waiting = setTimeout(() => void find(), pause)
  })
  dialog.addEventListener('keydown', moveAmongResults)
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
    if (event.target instanceof Element && event.target.closest('a')) rememberSearch(input.value)
  })
  input.form?.addEventListener('submit', () => {
    rememberSearch(input.value)
  })
  // Something may have been typed while this was on its way.
  void find()

  async function find(): Promise<void> {
    const turn = ++asked
    const question = input.value.trim()
    if (question === '') {
      show([], null)
      status.textContent = ''
      showRecent(recent, status, input)
      return
    }
    recent.hidden = true
    try {
      const { answer, pages } = await search(question, language, ({ hits }) =>
        hits.slice(0, most).map((each) => each.brief()),
      )
      if (turn !== asked) return
      const shown = withoutTwins(answer.items, pages)
      const items = shown.items.map((each) => answerItem(each, { brief: true }))
      show([...items, ...shown.pages.map((each) => pageItem(each, { brief: true }))], answer)
      all.href = searchAddress(language, question)
      all.hidden = false
      status.textContent = countIn(answer, question, pages)
    } catch {
      if (turn !== asked) return
      show([], null)
      status.textContent = searchWords.failed[language]
    }
  }

  function show(items: HTMLLIElement[], answer: Answer | null): void {
    list.replaceChildren(...items)
    all.hidden = true
    showNote(correction, answer)
  }

  /** Arrow keys go from the field through everything that leads somewhere, and back. */
  function moveAmongResults(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const links = [...dialog.querySelectorAll<HTMLElement>('a')].filter(
      (each) => each.closest('[hidden]') === null,
    )
    const stops: HTMLElement[] = [input, ...links]
    const here = stops.findIndex((each) => each === document.activeElement)
    const next = stops[(Math.max(here, 0) + step + stops.length) % stops.length]
    event.preventDefault()
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
}

/** Where what is found will stand. No page carries it before somebody searches. */
function emptyPlaces(): HTMLElement[] {
  const status = withText('p', '', 'results__status')
  status.role = 'status'
  const all = link(searchAddress(language), searchWords.showAll[language], 'search-dialog__all')
  const toAll = document.createElement('p')
  toAll.append(all)
  const places = {
    searchDialogStatus: status,
    searchDialogCorrection: withText('p', '', 'results__correction'),
    searchDialogList: withText('ol', '', 'results__list'),
    searchDialogAll: all,
    searchDialogRecent: withText('div', '', 'recent'),
  }
  for (const [id, place] of Object.entries(places)) place.id = id
  places.searchDialogCorrection.hidden = all.hidden = places.searchDialogRecent.hidden = true
  return Object.values({ ...places, searchDialogAll: toAll })
}
