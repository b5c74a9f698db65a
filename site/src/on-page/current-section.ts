/**
 * Marks the section that is read in the contents of a page, with `aria-current`, and keeps the marked line in view where
 * the contents scroll by themselves.
 * @param contents the list of links to the headings of the text, in their order
 */
export function followSections(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return heading ? [{ link, heading }] : []
  })
  let marked: HTMLAnchorElement | undefined
  let waiting = false

  function mark(): void {
    waiting = false
    const tops = sections.map(({ heading }) => heading.getBoundingClientRect().top)
    const current = sections[currentSection(tops, innerHeight, restBelow())]?.link
    if (current === marked) return
    marked?.removeAttribute('aria-current')
    current?.setAttribute('aria-current', 'true')
    marked = current
    if (current) keepInView(contents, current)
  }

  function markSoon(): void {
    if (waiting) return
    waiting = true
    requestAnimationFrame(mark)
  }

  addEventListener('scroll', markSoon, { passive: true })
  addEventListener('resize', markSoon, { passive: true })
  mark()
}

/** How much of the page is below the screen, in pixels. */
function restBelow(): number {
  return document.documentElement.scrollHeight - innerHeight - scrollY
}

/**
 * Which section is read: the last whose heading has passed the upper third of the screen; at the end of the page the
 * last that is on the screen at all. -1 above the first.
 * @param tops how far each heading is below the top of the screen, in pixels
 */
export function currentSection(tops: readonly number[], screen: number, restBelow: number): number {
  const line = restBelow < 2 ? screen : screen / 3
  return tops.findLastIndex((top) => top <= line)
}

function keepInView(list: HTMLElement, link: HTMLElement): void {
  const [frame, line] = [list.getBoundingClientRect(), link.getBoundingClientRect()]
  if (line.top < frame.top) list.scrollTop -= frame.top - line.top + line.height
  if (line.bottom > frame.bottom) list.scrollTop += line.bottom - frame.bottom + line.height
}
