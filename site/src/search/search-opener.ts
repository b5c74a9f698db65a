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
  if (!dialog.open) dialog.showModal()
  void import('./search-dialog.ts').then(({ startDialog }) => {
    startDialog(dialog)
  })
  return true
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
