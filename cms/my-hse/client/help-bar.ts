/**
 * A bar that says something and may offer something to press. Screen readers say what it holds when it is put into the
 * page, so it is given all of it before.
 */
export function helpBar(role: 'status' | 'alert', ...content: readonly Node[]): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'help-bar'
  bar.setAttribute('role', role)
  bar.append(...content)
  return bar
}

/**
 * Takes a bar, or a part of one, out of the page. Whoever stood in it goes on at the content, not at the top of the
 * page.
 */
export function takeAway(part: HTMLElement): void {
  const within = part.contains(document.activeElement)
  part.remove()
  if (within) document.getElementById('main')?.focus()
}

/** A paragraph of a bar. */
export function paragraph(...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement('p')
  made.append(...content)
  return made
}

/** The buttons of a bar, in a row. */
export function buttonRow(...buttons: readonly HTMLButtonElement[]): HTMLElement {
  const row = paragraph(...buttons)
  row.className = 'help-bar__buttons'
  return row
}

/**
 * A button of a bar.
 * @param variant how much it stands out @default 'primary'
 */
export function button(
  label: string,
  press: () => void,
  variant: 'primary' | 'secondary' = 'primary',
): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'ds-button'
  made.dataset['size'] = 'sm'
  if (variant === 'secondary') made.dataset['variant'] = variant
  made.textContent = label
  made.addEventListener('click', press)
  return made
}
