import { cameBack } from './came-back.ts'

/** What of a form the browser's tab keeps until it is sent: the text of its fields, by name and place. */
interface Kept {
  readonly values: readonly (readonly [name: string, value: string])[]
  /** True once it was sent: the next page of ours means that it got there. */
  readonly sent: boolean
}

const prefix = 'verne:form:'

/** Everything that is kept goes: after logging out, and for the next one at a shared machine. */
export function forgetEverything(): void {
  for (const key of keys()) sessionStorage.removeItem(key)
}

/**
 * Whatever was sent has got there, unless the browser came back to the form it was sent from, or the page says that
 * something of it must be put right: then what was sent is kept as what was not.
 * @returns true where a form of this very page has just got there: what its other forms keep was on the page with it
 */
export function forgetWhatArrived(): boolean {
  const back = cameBack()
  const refused = document.querySelector('.ds-error-summary') !== null
  let arrived = false
  for (const key of keys()) {
    const kept = read(key)
    if (kept?.sent !== true) continue
    const here = key.startsWith(`${prefix}${place()} `)
    if (refused) write(key, { ...kept, sent: false })
    else if (!(back && here)) {
      sessionStorage.removeItem(key)
      arrived ||= here
    }
  }
  return arrived && !back
}

/** Text of a form that is kept and does not stand in it: what puts it back, and what lets it go. */
export interface Offer {
  readonly restore: () => void
  readonly forget: () => void
}

/**
 * Keeps a form's text in this tab as it is typed.
 * @param offline called when someone sends while there is no network; nothing is sent then
 * @returns what was kept before and differs from what the form shows; null for nothing
 */
export function keepText(form: HTMLFormElement, offline: () => void): Offer | null {
  const key = keyOf(form)
  const kept = read(key)
  // Typed before the script was there.
  if (kept === null && fieldsOf(form).some(isTouched)) {
    write(key, { values: valuesOf(form), sent: false })
  }
  const onInput = (): void => {
    write(key, { values: valuesOf(form), sent: false })
  }
  const onSubmit = (event: SubmitEvent): void => {
    if (!navigator.onLine) {
      event.preventDefault()
      write(key, { values: valuesOf(form), sent: false })
      offline()
      return
    }
    if (read(key) !== null) write(key, { values: valuesOf(form), sent: true })
  }
  form.addEventListener('input', onInput)
  form.addEventListener('change', onInput)
  form.addEventListener('submit', onSubmit)
  if (kept === null || !differs(form, kept)) return null
  return {
    restore: () => {
      restore(form, kept)
      unfold(form)
      write(key, { values: valuesOf(form), sent: false })
    },
    forget: () => {
      sessionStorage.removeItem(key)
    },
  }
}

/**
 * What tells a form from the others of its page: where it posts, its id, and the row it is about. Read as attributes:
 * a field that is called `id` or `action` stands before the form's own.
 */
function keyOf(form: HTMLFormElement): string {
  const row = form.querySelector<HTMLInputElement>('input[type=hidden][name=row]')?.value
  const marks = [form.getAttribute('action'), form.getAttribute('id'), row]
  return `${prefix}${place()} ${marks.map((each) => each ?? '').join(' ')}`
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Fields that are posted; one without a name is a script's own, such as the search over a long list. */
function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements]
    .filter(
      (each): each is Field =>
        (each instanceof HTMLInputElement &&
          !['hidden', 'password', 'file', 'submit'].includes(each.type)) ||
        each instanceof HTMLTextAreaElement ||
        each instanceof HTMLSelectElement,
    )
    .filter((each) => each.name !== '')
}

function valuesOf(form: HTMLFormElement): [string, string][] {
  return fieldsOf(form).flatMap((field): [string, string][] => {
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
      return [[`${field.name}=${field.value}`, field.checked ? 'on' : '']]
    }
    return [[field.name, field.value]]
  })
}

/** Whether the field shows something else than it came with. */
function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const given = [...field.options].findIndex((each) => each.defaultSelected)
    return field.selectedIndex !== Math.max(given, 0)
  }
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
    return field.checked !== field.defaultChecked
  }
  return field.value !== field.defaultValue
}

function differs(form: HTMLFormElement, kept: Kept): boolean {
  const now = new Map(valuesOf(form))
  return kept.values.some(([name, value]) => value !== '' && now.get(name) !== value)
}

function restore(form: HTMLFormElement, kept: Kept): void {
  const values = new Map(kept.values)
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
      field.checked = values.get(`${field.name}=${field.value}`) === 'on'
    } else {
      field.value = values.get(field.name) ?? field.value
    }
    if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event('change'))
  }
}

/** Opens what a form stands folded in: what was put back is seen. */
function unfold(form: HTMLFormElement): void {
  for (let at = form.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.open = true
  }
}

/** The page, without what its address carries of drafts. */
function place(): string {
  return location.pathname
}

function keys(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

function read(key: string): Kept | null {
  try {
    const found = sessionStorage.getItem(key)
    return found === null ? null : (JSON.parse(found) as Kept)
  } catch {
    return null
  }
}

function write(key: string, kept: Kept): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A full or forbidden store: the form works as it does without a script.
  }
}
