import { followSections } from './current-section.ts'

/** On a page with a long text: marks where the reader is, leads back to the contents, and prints. */
const contents = document.getElementById('pageContents')
if (contents) followSections(contents)

const back = document.querySelector<HTMLElement>('.to-contents')
if (contents && back) {
  const fold = contents.querySelector('details')
  back.addEventListener('click', () => {
    if (fold) fold.open = true
    contents.querySelector('summary')?.focus({ preventScroll: true })
  })
  // The way back is for who has read past the contents. What is below the window counts as in it: a jump from above
  // the contents to below them is told as well.
  new IntersectionObserver(
    (entries) => {
      back.hidden = entries.at(-1)?.isIntersecting ?? false
    },
    { rootMargin: '0px 0px 1000000px 0px' },
  ).observe(contents)
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    window.print()
  })
}
