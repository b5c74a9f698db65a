/**
 * Puts the search dialog into the page, ready to be written in. Fetched with its style sheet, so that no page carries it
 * before somebody searches.
 */
import { boxWords } from './box-text.ts'

/** @param link what leads to the search page, in the words of the page */
export function searchBox(link: HTMLAnchorElement): HTMLDialogElement {
  const language = document.documentElement.lang === 'en' ? 'en' : 'nb'
  const search = link.textContent.trim()
  const input = made('input', {
    id: 'searchDialogInput',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-describedby': 'searchDialogKeys',
    autofocus: '',
  })
  const close = made(
    'button',
    { class: 'ds-button', 'data-variant': 'tertiary', 'data-size': 'sm', type: 'submit' },
    boxWords.close[language],
  )
  const label = made(
    'label',
    { class: 'search-dialog__label', for: input.id },
    boxWords.label[language],
  )
  const row = made(
    'div',
    { class: 'search-dialog__row' },
    input,
    made('button', { class: 'ds-button', type: 'submit' }, search),
  )
  const dialog = made(
    'dialog',
    { class: 'search-dialog', id: 'searchDialog', 'aria-label': search },
    made('form', { class: 'search-dialog__close', method: 'dialog' }, close),
    made('form', { class: 'search-dialog__form', action: link.href, method: 'get' }, label, row),
    made('div', { class: 'search-dialog__found', id: 'searchDialogFound' }),
    made('p', { class: 'search-dialog__keys', id: 'searchDialogKeys' }, boxWords.keys[language]),
  )
  document.body.append(dialog)
  return dialog
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
