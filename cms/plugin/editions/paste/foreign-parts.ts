import { isSafeAddress } from '../../core/safe-address.ts'

/** A text from another program, without what an edition cannot hold. */
export interface Cleaned {
  readonly html: string
  /** How many pictures were left out. */
  readonly pictures: number
  /** Words of the links whose address was left out; the words themselves are kept. */
  readonly links: readonly string[]
  /** True when nothing had to go. */
  readonly whole: boolean
}

/** Marks an edition has no form for: the words stay, the mark goes. */
const marks = 'u, s, strike, code, kbd, samp, mark, ins, font, big, small'
/** Levels of headings an edition lacks: its own title is the first, and it has three below. */
const headings = { h1: 'h2', h5: 'h4', h6: 'h4' }
/** What another program shows as removed, or hides from its reader. */
const gone = 'del, script, style, [style*="display:none" i], [style*="mso-hide:all" i]'
/** Looks a pasted text may bring along, and that no edition shows. */
const looks = /(?:^|;)\s*(?:text-decoration|color|background)[^;]*/gi

/**
 * Leaves out of a pasted text what would keep the edition from being saved: pictures that lie in the other program or
 * on another site, and links to files or scripts, whose words are kept.
 * @param html as the clipboard gives it
 */
export function withoutForeignParts(html: string): Cleaned {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  let whole = true
  const all = (selector: string): Element[] => {
    const found = [...body.querySelectorAll(selector)]
    if (found.length > 0) whole = false
    return found
  }
  for (const each of all(gone)) each.remove()
  const pictures = all('img, picture, svg, object, embed, video, audio, iframe').filter(
    (each) => each.parentElement?.closest('picture, object, video') == null,
  )
  for (const each of pictures) each.remove()
  const links: string[] = []
  for (const link of body.querySelectorAll('a')) {
    const address = link.getAttribute('href')
    if (address !== null && isSafeAddress(address)) continue
    whole = false
    const words = link.textContent.trim()
    // A place that is only named, as Word marks its headings, is no link that anybody misses.
    if (address !== null && words !== '') links.push(words)
    link.replaceWith(...link.childNodes)
  }
  for (const each of all(marks)) each.replaceWith(...each.childNodes)
  for (const [from, to] of Object.entries(headings)) {
    for (const each of all(from)) {
      const heading = each.ownerDocument.createElement(to)
      heading.append(...each.childNodes)
      each.replaceWith(heading)
    }
  }
  for (const each of body.querySelectorAll<HTMLElement>('[style]')) {
    const style = each.getAttribute('style') ?? ''
    const plain = style.replace(looks, '')
    if (plain === style) continue
    whole = false
    each.setAttribute('style', plain)
  }
  return { html: body.innerHTML, pictures: pictures.length, links, whole }
}
