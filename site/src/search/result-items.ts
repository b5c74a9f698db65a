/** Items of a list of results: pages that were found, and what answers in the list itself. */
import type { SiteLanguage } from '@verne/content/addresses/site'
import { telephoneAddress, type Item, type Line } from './answers/items.ts'
import { language, link, withText } from './elements.ts'
import type { FoundPage } from './index/found-page.ts'
import { searchWords } from './text.ts'

/** How an item is drawn. */
export interface Drawn {
  /** True in the dialog, where there is room for little. */
  readonly brief: boolean
  /** Language of the list, when it is not the page's. */
  readonly lang?: SiteLanguage
}

const mostBriefLines = 3

/** A found page: what it is, its title, the passage that matches, and where in it. */
export function pageItem(page: FoundPage, { brief, lang }: Drawn): HTMLLIElement {
  const only = page.written === null ? '' : searchWords.writtenIn[lang ?? language]
  const item = listItem([page.number, page.kind, only], lang)
  const leading = link(page.address, page.title)
  if (page.written !== null) leading.lang = page.written
  item.append(titleOf(leading, brief))
  if (!brief) {
    const text = withText('p', '', 'result__excerpt')
    if (page.written !== null) text.lang = page.written
    text.append(
      ...page.excerpt.map((part) => (part.matches ? withText('mark', part.text) : part.text)),
    )
    item.append(text)
  }
  const sections = page.sections.slice(0, brief ? 1 : 2)
  if (sections.length > 0) {
    const places = withText('ul', '', 'result__sections')
    places.setAttribute('aria-label', searchWords.inThisDocument[lang ?? language])
    places.append(...sections.map((each) => inList(link(each.address, each.title))))
    item.append(places)
  }
  return item
}

/** What answers in the list itself: whom to turn to, a number to call, a form, the documents that cite a law. */
export function answerItem(answer: Item, { brief, lang }: Drawn): HTMLLIElement {
  const { kind, title, address, source, text, lines } = answer
  const label = searchWords.itemKinds[kind][lang ?? language]
  const item = listItem(title === '' ? [] : [label], lang)
  item.classList.add('result--answer', `result--${kind}`)
  item.append(
    titleOf(address === null ? withText('span', title || label) : link(address, title), brief),
  )
  if (source) {
    const beside = withText('p', '', 'result__source')
    beside.append(link(source.address, source.text))
    item.append(beside)
  }
  if (text !== '') item.append(withText('p', text, 'result__excerpt'))
  const shown = kind === 'numbers' ? lines : lines.slice(0, brief ? mostBriefLines : lines.length)
  if (shown.length > 0) {
    const list = withText('ul', '', 'result__lines')
    list.append(...shown.map(lineOf))
    item.append(list)
  }
  return item
}

function lineOf({ label, text, phone, address }: Line): HTMLLIElement {
  const line = document.createElement('li')
  if (label !== '') line.append(withText('span', label, 'result__label'), ' ')
  if (address !== null) line.append(link(address, text))
  else if (text !== '') line.append(withText('span', text))
  if (phone !== null) line.append(' ', link(telephoneAddress(phone), phone, 'result__phone'))
  return line
}

function listItem(facts: readonly string[], lang: SiteLanguage | undefined): HTMLLIElement {
  const item = document.createElement('li')
  item.className = 'result'
  if (lang) item.lang = lang
  const named = facts.filter((each) => each !== '')
  if (named.length === 0) return item
  const shown = withText('p', '', 'eyebrow')
  shown.append(...named.map((each) => withText('span', each)))
  item.append(shown)
  return item
}

function titleOf(leading: HTMLElement, brief: boolean): HTMLElement {
  const title = withText(brief ? 'p' : 'h3', '', 'result__title')
  title.append(leading)
  return title
}

function inList(child: HTMLElement): HTMLLIElement {
  const item = document.createElement('li')
  item.append(child)
  return item
}
