/**
 * Whoever must put something right begins at the list of it. The page asks the browser for that itself, but one that
 * leads to a place on the page, or is loaded again, does not get it.
 */
export function focusOnErrors(): void {
  document.querySelector<HTMLElement>('.errors')?.focus()
}
