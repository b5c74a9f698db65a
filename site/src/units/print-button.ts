/** A button that prints the page, where there is a script to do it. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.addEventListener('click', () => {
    window.print()
  })
  button.hidden = false
}
