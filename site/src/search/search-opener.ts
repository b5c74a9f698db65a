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
  const script = import('./search-dialog.ts')
  fetchAhead(link)
  void box(link).then(
    async (dialog) => {
      if (!dialog.open) dialog.showModal()
      const { startDialog } = await script
      startDialog(dialog)
    },
    () => {
      location.assign(link.href)
    },
  )
  return true
}

let ahead = false

/** Fetches what every question needs while the script is on its way. */
function fetchAhead({ dataset }: HTMLElement): void {
  if (ahead) return
  ahead = true
  for (const address of (dataset['needed'] ?? '').split(' ')) {
    const link = document.createElement('link')
    link.rel = 'preload'
    link.as = 'fetch'
    link.crossOrigin = 'anonymous'
    link.href = address
    document.head.append(link)
  }
}

let boxed: Promise<HTMLDialogElement> | undefined

/** The dialog with its style sheet, both of which most pages do without. */
function box(leading: HTMLAnchorElement): Promise<HTMLDialogElement> {
  boxed ??= Promise.all([import('./search-box.ts'), styled(leading)]).then(([{ searchBox }]) =>
    searchBox(leading),
  )
  boxed.catch(() => (boxed = undefined))
  return boxed
}

/** Fetches the dialog's style sheet. Where it cannot be had, the dialog does without. */
function styled({ dataset }: HTMLElement): Promise<unknown> {
  const href = dataset['styles'] ?? ''
  return document.querySelector(`link[href="${href}"]`)
    ? Promise.resolve()
    : new Promise((resolve) => {
        const sheet = document.createElement('link')
        document.head.append(
          Object.assign(sheet, { rel: 'stylesheet', href, onload: resolve, onerror: resolve }),
        )
      })
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
