/** Puts the button that prints in the place of the words that say how. */
export function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false
    button.parentElement?.querySelector('[data-print-hint]')?.remove()
    button.addEventListener('click', () => {
      print()
    })
  }
}
