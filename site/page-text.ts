import english from 'hyphen/en-gb/index.js'
import norwegian from 'hyphen/nb/index.js'
import { softHyphen } from './soft-hyphen.ts'

/** A comment, a tag with its attributes, or the text between tags. */
const piece = /<!--[\s\S]*?-->|<[^'"<>]*(?:"[^"]*"[^'"<>]*|'[^']*'[^'"<>]*)*>|[^<]+/g

/** Elements whose text is not drawn as a line of a page. */
const left = ['head', 'script', 'style', 'svg', 'textarea', 'option']
const headings = ['h1', 'h2', 'h3']
/** A tag that says how to read what follows, or that leads somewhere. Most tags do neither. */
const telling = new RegExp(String.raw`^<(\/?)(${[...left, ...headings, 'html', 'a'].join('|')})\b`)

const oneLine = {
  /** A section sign or "Section" and its number, with the letter of a chapter. */
  section: String.raw`(?:§§?|\bSections?)(?:\s|&nbsp;|&#160;)\d+(?:\s[A-Z]\b)?(?:[-–]\d+)*`,
  /** What follows the first section of a list, a range, a date in figures. */
  figures: String.raw`\b\d+(?:\s[A-Z])?(?:[-–]\d+)+\b`,
  /** A document number, such as NHU-HMS-R03, and R03 for short. */
  document: String.raw`\b(?:[A-ZÆØÅ]{2,}(?:-[A-ZÆØÅ]{2,})+-)?[A-Z]\d{2}\b`,
  /** A telephone number: eight digits in pairs or in three parts, or the six of 116 117. */
  phone: String.raw`\b\d{2}(?:\s\d{2}){3}\b|\b\d{3}\s\d{2}\s\d{3}\b|\b116\s117\b`,
  /** An e-mail address, which may break before its @. */
  email: String.raw`(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
}
const together = new RegExp(
  Object.entries(oneLine)
    .map(([name, pattern]) => `(?<${name}>${pattern})`)
    .join('|'),
  'g',
)
/** What none of them is without. Most text has none of it. */
const hasSign = /[\d@]/

/**
 * A built page whose text breaks where a reader can follow it: a section sign and its number, a telephone number and a
 * document number stay on one line and are marked as signs to be copied, an e-mail address breaks at its @, and the long words of headings may be divided,
 * also where the browser knows no hyphenation of their language. What is copied from the page is as it was written.
 * @param html the whole page; attributes, scripts and drawings are left as they are
 */
export function finishedPage(html: string): string {
  let inside: string | null = null
  let heading: string | null = null
  let language = 'nb'
  return html.replace(piece, (found) => {
    if (!found.startsWith('<')) {
      if (inside !== null) return found
      const kept = hasSign.test(found) ? found.replace(together, keptTogether) : found
      return heading === null ? kept : divisible(kept, heading)
    }
    const [, end, name] = telling.exec(found) ?? []
    if (name === undefined) return found
    if (inside !== null) {
      if (end && name === inside) inside = null
    } else if (!end && left.includes(name)) {
      inside = name
    } else if (name === 'html') {
      language = languageIn(found) ?? language
    } else if (headings.includes(name)) {
      heading = end ? null : (languageIn(found) ?? language)
    }
    return !end && name === 'a' ? withReadableAddress(found) : found
  })
}

function languageIn(tag: string): string | undefined {
  return /\slang="(\w+)/.exec(tag)?.[1]
}

function keptTogether(text: string, ...rest: unknown[]): string {
  const groups = rest.at(-1) as Partial<Record<keyof typeof oneLine, string>>
  if (groups.email !== undefined) {
    const at = text.indexOf('@')
    return `${unbroken(text.slice(0, at))}<wbr>${unbroken(text.slice(at))}`
  }
  const coded = groups.document !== undefined || groups.phone !== undefined
  return unbroken(text, coded ? 'unbroken coded' : 'unbroken')
}

function unbroken(text: string, classes = 'unbroken'): string {
  return `<span class="${classes}">${text}</span>`
}

/** Words of fewer letters fit on the narrowest phone at the size of a title. */
const longWord = /\p{L}{16,}/gu

/** Part of a word that holds it together with the next: a reader finds the joint there sooner than anywhere else. */
const joint = /(?:hets|ings|sjons|skaps|doms|tets)$/i

/** Marks where the long words of a heading may be divided: at their joints, else at least four letters from either end. */
function divisible(text: string, language: string): string {
  const { hyphenateSync } = language === 'en' ? english : norwegian
  return text.replace(longWord, (word) => {
    const parts = hyphenateSync(word, { hyphenChar: softHyphen }).split(softHyphen)
    let length = 0
    const places = parts.slice(0, -1).map((part) => (length += part.length))
    const joints = places.filter((place) => joint.test(word.slice(0, place)))
    const far = places.filter((place) => place >= 4 && word.length - place >= 4)
    return dividedAt(word, joints.length > 0 ? joints : far)
  })
}

function dividedAt(word: string, places: readonly number[]): string {
  return [0, ...places]
    .map((place, index) => word.slice(place, places[index] ?? word.length))
    .join(softHyphen)
}

/** Gives an address with percent signs the form a person can read and type, for paper. */
function withReadableAddress(tag: string): string {
  const [, address] = /\shref="(https?:[^"]*%[^"]*)"/.exec(tag) ?? []
  if (address === undefined) return tag
  const readable = readableAddress(address)
  return readable === address ? tag : tag.replace(/>$/, ` data-address="${readable}">`)
}

function readableAddress(address: string): string {
  try {
    const decoded = decodeURI(address)
    return /[\s"<>]/.test(decoded) ? address : decoded
  } catch {
    return address
  }
}
