/**
 * On every page: opens the search dialog for a press on what leads to search, for `/` and for
 * Ctrl+K. What the dialog does is fetched then. Without this the link leads to the search page.
 */
const dialog = document.getElementById('searchDialog')

document.addEventListener('click', (event) => {
  const pressed = event.target instanceof Element && event.target.closest('[data-search-open]')
  const asUsual = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (pressed && !asUsual && open()) event.preventDefault()
})

// Fetched before the press, where a pointer or the keyboard gives it away.
for (const sign of ['pointerover', 'focusin']) {
  document.addEventListener(sign, ({ target }) => {
    const near = target instanceof Element && target.closest('[data-search-open]')
    if (near && dialog instanceof HTMLDialogElement) void styled(dialog)
  })
}

document.addEventListener('keydown', (event) => {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'k'
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isWriting(event.target)
  if ((command || slash) && open()) event.preventDefault()
})

/** True when the dialog or the page's own search field has the focus now. */
function open(): boolean {
  const field = document.querySelector<HTMLInputElement>('.search-page input[type="search"]')
  if (field) {
    field.focus()
    field.select()
    return true
  }
  if (!(dialog instanceof HTMLDialogElement)) return false
  const script = import('./search-dialog.ts')
  fetchAhead(dialog)
  void styled(dialog).then(async () => {
    if (!dialog.open) dialog.showModal()
    const { startDialog } = await script
    startDialog(dialog)
  })
  return true
}

let ahead = false

/** Fetches what every question needs while the script is on its way. */
function fetchAhead({ dataset }: HTMLDialogElement): void {
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

let styles: Promise<void> | undefined

/** Fetches the dialog's style sheet, which nothing else on most pages needs. Where it cannot be had, the dialog does without. */
function styled({ dataset }: HTMLDialogElement): Promise<void> {
  styles ??= new Promise((resolve) => {
    const address = dataset['styles'] ?? ''
    if (document.querySelector(`link[href="${address}"]`)) {
      resolve()
      return
    }
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.onload = link.onerror = () => {
      resolve()
    }
    document.head.append(link)
  })
  return styles
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
