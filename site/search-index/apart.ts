/** The same text on its own: a piece cut out of a page else keeps all of the page in memory. */
export function apart(text: string): string {
  return Buffer.from(text).toString()
}
