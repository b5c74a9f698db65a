/** That a word stands on a page. */
export interface Posting {
  readonly page: number
  /** How often in the text, in twelfths: a heading counts for more than once, a list of links for less. */
  readonly twelfths: number
  /** The section under a heading that is most about it, counted from 1; 0 where none holds it. */
  readonly section: number
  /** The fields that hold it, each a bit. */
  readonly fields: number
}

/** Once in the text. */
export const once = 12

/**
 * A word with the pages it stands on, as a line of an index file: the word, then for each page how far it is from the one
 * before, how often, the section and the fields, with what is usual left out.
 */
export function lineOf(word: string, postings: Iterable<Posting>): string {
  let before = -1
  let line = word
  for (const { page, twelfths, section, fields } of postings) {
    const often = twelfths % once === 0 ? String(twelfths / once) : `t${String(twelfths)}`
    const rest = `,${often === '1' ? '' : often},${section || ''},${fields || ''}`
    line += ` ${String(page - before)}${rest.replace(/,+$/, '')}`
    before = page
  }
  return line
}

/** Reads what stands after the word of a line. */
export function postingsIn(tokens: string): Posting[] {
  let page = -1
  return tokens.split(' ').map((token) => {
    const [far = '', often = '', section = '', fields = ''] = token.split(',')
    page += Number(far)
    const twelfths = often.startsWith('t') ? Number(often.slice(1)) : Number(often || 1) * once
    return { page, twelfths, section: Number(section), fields: Number(fields) }
  })
}
