/** Most options shown at once: more are found by typing. */
const mostShown = 60

/** Without accents and case, so that "Oystein" finds "Øystein". */
export function searchForm(text: string): string {
  return text
    .toLocaleLowerCase('nb')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .trim()
}

/** The options that hold every word that was typed, in any order; all of them where nothing was. */
export function matching<T extends { readonly label: string }>(
  options: readonly T[],
  typed: string,
): T[] {
  const words = searchForm(typed).split(/\s+/).filter(Boolean)
  return options.filter((each) => {
    const label = searchForm(each.label)
    return words.every((word) => label.includes(word))
  })
}

interface Choice {
  readonly label: string
  readonly value: string
}

/**
 * Puts a field to search in over a long select. The select stays and is what is posted, so that without a script,
 * and whenever this fails, it is the plain list.
 * @param none said when nothing matches
 */
export function makeSearchable(select: HTMLSelectElement, none: string): void {
  const choices: Choice[] = [...select.options]
    .filter((option) => option.value !== '')
    .map((option) => ({ label: option.text, value: option.value }))
  const id = select.id
  const input = document.createElement('input')
  const list = document.createElement('ul')
  const box = document.createElement('div')
  box.className = 'combobox'
  input.type = 'text'
  input.className = select.className
  input.autocomplete = 'off'
  input.spellcheck = false
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', `${id}-list`)
  for (const name of ['aria-describedby', 'aria-required', 'aria-invalid']) {
    const value = select.getAttribute(name)
    if (value !== null) input.setAttribute(name, value)
  }
  const label = document.querySelector(`label[for="${CSS.escape(id)}"]`)
  list.id = `${id}-list`
  list.className = 'combobox__list'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', label?.textContent.trim() ?? '')
  list.hidden = true
  select.id = `${id}-plain`
  input.id = id
  input.placeholder = select.options[0]?.text ?? ''
  select.hidden = true
  select.before(box)
  box.append(input, list, select)
  let shown: Choice[] = []
  let active = -1

  const chosen = (): string => (select.value === '' ? '' : (select.selectedOptions[0]?.text ?? ''))
  const close = (): void => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const mark = (index: number): void => {
    active = index
    for (const [position, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(position === active))
      if (position === active) item.scrollIntoView({ block: 'nearest' })
    }
    if (active >= 0) input.setAttribute('aria-activedescendant', `${id}-${String(active)}`)
    else input.removeAttribute('aria-activedescendant')
  }
  const choose = (choice: Choice | undefined): void => {
    select.value = choice?.value ?? ''
    select.dispatchEvent(new Event('change', { bubbles: true }))
    close()
  }
  const open = (typed: string): void => {
    shown = matching(choices, typed).slice(0, mostShown)
    list.replaceChildren(
      ...shown.map((choice, index) => {
        const item = document.createElement('li')
        item.id = `${id}-${String(index)}`
        item.setAttribute('role', 'option')
        item.setAttribute('aria-selected', 'false')
        item.textContent = choice.label
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault()
          choose(choice)
        })
        return item
      }),
    )
    if (shown.length === 0) {
      const item = document.createElement('li')
      item.className = 'combobox__none'
      item.setAttribute('role', 'option')
      item.setAttribute('aria-disabled', 'true')
      item.setAttribute('aria-selected', 'false')
      item.textContent = none
      list.replaceChildren(item)
    }
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    mark(-1)
  }
  const onInput = (): void => {
    open(input.value)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) open('')
      else if (shown.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1
        mark((active + step + shown.length) % shown.length)
      }
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault()
      choose(shown[active === -1 ? 0 : active])
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      input.value = chosen()
      close()
    }
  }
  const onBlur = (): void => {
    if (input.value.trim() === '') choose(undefined)
    else {
      const exact = choices.find((each) => searchForm(each.label) === searchForm(input.value))
      if (exact) choose(exact)
      else input.value = chosen()
    }
    close()
  }
  // Whoever chooses, also what puts kept text back: the field shows what will be posted.
  const onChange = (): void => {
    input.value = chosen()
  }
  onChange()
  select.addEventListener('change', onChange)
  input.addEventListener('input', onInput)
  input.addEventListener('keydown', onKey)
  input.addEventListener('blur', onBlur)
  input.addEventListener('click', () => {
    if (list.hidden) open('')
  })
}
