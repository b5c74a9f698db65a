/**
 * On every page: opens the search dialog for a press on what leads to search, for `/` and for
 * Ctrl+K. What the dialog does is fetched then. Without this the link leads to the search page.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-search-open]')

addEventListener('click', (event) => {
  const asUsual = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (leadsToSearch(event) && !asUsual && open()) event.preventDefault()
})

// Fetched before the press, where a pointer or the keyboard gives it away.
for (const sign of ['pointerover', 'focusin']) {
  addEventListener(sign, (event) => {
    // What could not be had is asked for again by the press.
    if (leadsToSearch(event) && link) box(link).catch(() => undefined)
  })
}

addEventListener('keydown', (event) => {
  const command = event.ctrlKey || event.metaKey
  const asked = command
    ? event.key === 'k' && !event.altKey
    : event.key === '/' && !isWriting(event)
  if (asked && open()) event.preventDefault()
})

/** True when the dialog or the page's own search field has the focus now. */
function open(): boolean {
  const field = document.querySelector<HTMLInputElement>('.search-page input[type="search"]')
  if (field) {
    field.focus()
    field.select()
    return true
  }
  if (!link) return false
  opening ??= begin(link).finally(() => (opening = undefined))
  return true
}

/** One at a time: a second press while the script is on its way begins nothing anew. */
let opening: Promise<void> | undefined

async function begin(leading: HTMLAnchorElement): Promise<void> {
  // First what opens it: on a slow line the rest comes while somebody writes.
  const boxed = box(leading)
  const script = import('./search-dialog.ts')
  // It is waited for once there is a dialog.
  script.catch(() => undefined)
  fetchAhead(leading)
  try {
    const dialog = await boxed
    if (!dialog.open) dialog.showModal()
    const { startDialog } = await script
    startDialog(dialog)
  } catch {
    await leave(leading)
  }
}

/** Goes to the search page, with what was typed by then. Where that does not answer either, says so and stays. */
async function leave({ href, dataset }: HTMLAnchorElement): Promise<void> {
  const typed = document.querySelector<HTMLInputElement>('#searchDialogInput')?.value
  try {
    await fetch(href, { method: 'HEAD' })
    location.assign(typed ? `${href}?q=${encodeURIComponent(typed)}` : href)
  } catch {
    alert(dataset['silent'])
  }
}

/** Fetches what every question needs while the script is on its way, once. */
function fetchAhead({ dataset }: HTMLElement): void {
  for (const href of dataset['needed']?.split(' ') ?? []) {
    putInHead({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href })
  }
  delete dataset['needed']
}

let made: Promise<HTMLDialogElement> | undefined

/** The dialog with its style sheet, both of which most pages do without. */
function box(leading: HTMLAnchorElement): Promise<HTMLDialogElement> {
  made ??= Promise.all([import('./search-box.ts'), styled(leading)]).then(([{ searchBox }]) =>
    searchBox(leading),
  )
  made.catch(() => (made = undefined))
  return made
}

/** Fetches the dialog's style sheet. Where it cannot be had, the dialog does without. */
function styled({ dataset }: HTMLElement): Promise<unknown> {
  const href = dataset['styles'] ?? ''
  return document.querySelector(`link[href="${href}"]`)
    ? Promise.resolve()
    : new Promise((resolve) => {
        putInHead({ rel: 'stylesheet', href, onload: resolve, onerror: resolve })
      })
}

function putInHead(link: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), link))
}

function leadsToSearch({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-search-open]') !== null
}

function isWriting({ target }: Event): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
