/** Says where a word may be divided at the end of a line, and shows itself only there. */
export const softHyphen = '\u00ad'

/** A page's HTML without the marks that only say where a word may be divided: what search holds and its lists show. */
export function withoutSoftHyphens(html: string): string {
  return html.replaceAll(softHyphen, '')
}
