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

/** Whatever was sent has got there, unless the browser came back to the form it was sent from. */
export function forgetWhatArrived(): void {
  const back = cameBack()
  for (const key of keys()) {
    if (read(key)?.sent === true && !(back && key.startsWith(`${prefix}${place()} `))) {
      sessionStorage.removeItem(key)
    }
  }
}

/**
 * Keeps a form's text in this tab as it is typed. Where the page was left before it was sent, calls `offer` with what
 * puts the text back.
 * @param offer called at most once, when what is kept differs from what the form shows
 * @param offline called when someone sends while there is no network; nothing is sent then
 */
export function keepText(
  form: HTMLFormElement,
  offer: (restore: () => void, forget: () => void) => void,
  offline: () => void,
): void {
  const key = `${prefix}${place()} ${form.action}${form.getAttribute('id') ?? ''}`
  const kept = read(key)
  const forget = (): void => {
    sessionStorage.removeItem(key)
  }
  if (kept !== null && differs(form, kept)) {
    offer(() => {
      restore(form, kept)
      write(key, { values: valuesOf(form), sent: false })
    }, forget)
  }
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
