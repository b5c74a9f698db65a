import {
  defaultTreeAdapter as tree,
  type DefaultTreeAdapterTypes as Tree,
  parseFragment,
  serialize,
} from 'parse5'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { attribute, elementsOf } from '../../../content/word/html-tree.ts'
import { fill } from '../../plugin/core/text.ts'
import { pageOf } from '../paper/pages.ts'
import { reportWords as words } from './text.ts'

/** What follows a report in its file. */
export interface Annex {
  readonly title: string
  readonly number: string
  /** What stands in its `main`; null for what cannot be bound, and follows by itself. */
  readonly body: string | null
}

/**
 * A report and its annexes as one document: the contents say on which page each part begins, and each annex begins with a page
 * of its own and stands below one heading. What the papers say is left as it was frozen.
 */
export function boundBody(
  body: string,
  { annexes, language }: { readonly annexes: readonly Annex[]; readonly language: PageLanguage },
): string {
  const report = parseFragment(body)
  sayPages(report)
  const named = annexes.map((annex, index) => ({
    ...annex,
    id: `annex-${String(index + 1)}`,
    name: fill(words.annexNamed, { place: String(index + 1), title: annex.title })[language],
  }))
  const listed = named.map(({ body, id, name }) =>
    body === null
      ? `<li>${escaped(fill(words.byItself, { name })[language])}</li>`
      : `<li><a href="#${id}">${escaped(name)}</a>${pageOf(id)}</li>`,
  )
  if (listed.length > 0) addToContents(report, `<ul>${listed.join('')}</ul>`)
  const bound = named.flatMap(({ body, id, name, number }) =>
    body === null
      ? []
      : `<section class="annex" aria-labelledby="${id}"><div class="annex__cover"><h1 id="${id}">${escaped(name)}</h1><p>${escaped(number)}</p></div>${annexBody(body, id)}</section>`,
  )
  return serialize(report) + bound.join('')
}

/** Every line of the contents says on which page it leads to. */
function sayPages(paper: Tree.DocumentFragment): void {
  for (const link of contentsOf(paper).flatMap((each) => [...elementsOf(each)])) {
    const href = attribute(link, 'href')
    const line = link.parentNode
    if (link.tagName !== 'a' || href?.startsWith('#') !== true || !line) continue
    append(line, pageOf(href.slice(1)))
  }
}

function contentsOf(paper: Tree.DocumentFragment): Tree.Element[] {
  return [...elementsOf(paper)].filter(({ tagName }) => tagName === 'nav')
}

/** Below the line of the contents that leads to the annexes; at their end in a paper that has none. */
function addToContents(paper: Tree.DocumentFragment, list: string): void {
  const [contents] = contentsOf(paper)
  if (!contents) return
  const within = [...elementsOf(contents)]
  const toAnnexes = within.find((each) => attribute(each, 'href') === '#part-annexes')
  append(toAnnexes?.parentNode ?? contents, list)
}

function append(parent: Tree.ParentNode, html: string): void {
  for (const child of parseFragment(html).childNodes) tree.appendChild(parent, child)
}

const deepest = 6

/** What an annex says, its headings below that of the annex, and its marks apart from those of the report. */
function annexBody(body: string, id: string): string {
  const paper = parseFragment(body)
  const own = (mark: string): string => `${id}-${mark}`
  for (const element of elementsOf(paper)) {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (level !== undefined) {
      const tagName = `h${String(Math.min(Number(level) + 1, deepest))}`
      element.tagName = tagName
      element.nodeName = tagName
    }
    for (const each of element.attrs) {
      if (each.name === 'id') each.value = own(each.value)
      if (each.name === 'href' && each.value.startsWith('#')) {
        each.value = `#${own(each.value.slice(1))}`
      }
      if (each.name === 'aria-labelledby') {
        each.value = each.value.split(' ').map(own).join(' ')
      }
    }
  }
  sayPages(paper)
  return serialize(paper)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
