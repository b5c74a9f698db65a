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
 * What was meant by a text that was typed and not chosen: the only one of its name, or the only one that matches.
 * @returns null for nothing typed, and why it is not known otherwise
 */
export function meant<T extends { readonly label: string }>(
  options: readonly T[],
  typed: string,
): T | 'none' | 'several' | null {
  if (typed.trim() === '') return null
  const named = options.filter(({ label }) =>
    [label, nameIn(label)].some((each) => searchForm(each) === searchForm(typed)),
  )
  const found = named.length > 0 ? named : matching(options, typed)
  return found.length > 1 ? 'several' : (found[0] ?? 'none')
}

/** An option's name, without what stands behind it in brackets, such as the unit above. */
function nameIn(label: string): string {
  return label.replace(/ \([^)]*\)$/, '')
}

/** What a field to search in says. */
export interface SearchWords {
  /** Where nothing matches. */
  readonly none: string
  /** Where what was typed is not in the list, and the way out. */
  readonly notChosen: string
  /** Where more than one matches. */
  readonly several: string
}

/**
 * Puts a field to search in over a long select. The select stays and is what is posted, so that without a script,
 * and whenever this fails, it is the plain list. What is typed and matches nothing stays, with what to do about it, and
 * the form is not sent before it is put right or taken away.
 */
export function makeSearchable(select: HTMLSelectElement, words: SearchWords): void {
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
      item.textContent = words.none
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
  const described = input.getAttribute('aria-describedby')
  const fault = document.createElement('p')
  fault.className = 'ds-validation-message'
  fault.dataset['color'] = 'danger'
  fault.id = `${id}-typed`
  const say = (said: string | null): void => {
    fault.textContent = said
    if (said === null) fault.remove()
    else box.after(fault)
    const ids = [described, said === null ? null : fault.id].filter(Boolean).join(' ')
    if (ids === '') input.removeAttribute('aria-describedby')
    else input.setAttribute('aria-describedby', ids)
    if (said !== null) input.setAttribute('aria-invalid', 'true')
    else if (select.getAttribute('aria-invalid') === null) input.removeAttribute('aria-invalid')
  }
  const onBlur = (): void => {
    const typed = input.value
    if (typed !== chosen()) {
      const found = meant(choices, typed)
      if (found === null || typeof found === 'object') choose(found ?? undefined)
      else {
        select.value = ''
        say(found === 'none' ? words.notChosen : words.several)
      }
    }
    close()
  }
  // Whoever chooses, also what puts kept text back: the field shows what will be posted.
  const onChange = (): void => {
    input.value = chosen()
    say(null)
  }
  select.form?.addEventListener('submit', (event) => {
    onBlur()
    if (!fault.isConnected) return
    event.preventDefault()
    input.focus()
  })
  onChange()
  select.addEventListener('change', onChange)
  input.addEventListener('input', onInput)
  input.addEventListener('keydown', onKey)
  input.addEventListener('blur', onBlur)
  input.addEventListener('click', () => {
    if (list.hidden) open('')
  })
}
