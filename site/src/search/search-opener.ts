/**
 * On every page: opens the search dialog for a press on what leads to search, for `/` and for
 * Ctrl+K. What the dialog does is fetched then. Without this the link leads to the search page.
 */
const dialog = document.querySelector<HTMLDialogElement>('#searchDialog')

addEventListener('click', (event) => {
  const asUsual = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (leadsToSearch(event) && !asUsual && open()) event.preventDefault()
})

// Fetched before the press, where a pointer or the keyboard gives it away.
for (const sign of ['pointerover', 'focusin']) {
  addEventListener(sign, (event) => {
    if (leadsToSearch(event) && dialog) void styled(dialog)
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
  if (!dialog) return false
  const script = import('./search-dialog.ts')
  void styled(dialog).then(async () => {
    if (!dialog.open) dialog.showModal()
    const { startDialog } = await script
    startDialog(dialog)
  })
  return true
}

let styles: Promise<unknown> | undefined

/** Fetches the dialog's style sheet, which nothing else on most pages needs. Where it cannot be had, the dialog does without. */
function styled({ dataset }: HTMLDialogElement): Promise<unknown> {
  const href = dataset['styles'] ?? ''
  styles ??= document.querySelector(`link[href="${href}"]`)
    ? Promise.resolve()
    : new Promise((resolve) => {
        const link = document.createElement('link')
        document.head.append(
          Object.assign(link, { rel: 'stylesheet', href, onload: resolve, onerror: resolve }),
        )
      })
  return styles
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
