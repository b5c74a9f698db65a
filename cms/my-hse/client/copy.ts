/** Shows the buttons that copy the text of a field. Where the browser refuses, the text stands chosen, to be copied by hand. */
export function offerCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const field = document.getElementById(button.dataset['copy'] ?? '')
    if (!(field instanceof HTMLInputElement)) continue
    const done = button.dataset['done'] ?? button.textContent
    button.hidden = false
    button.addEventListener('click', () => {
      field.select()
      navigator.clipboard.writeText(field.value).then(
        () => {
          button.textContent = done
        },
        () => {
          field.focus()
        },
      )
    })
  }
}
