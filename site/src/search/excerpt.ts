/** A piece of an excerpt as plain text, and whether it is what was searched for. */
export interface ExcerptPart {
  readonly text: string
  readonly matches: boolean
}

/**
 * An excerpt as pieces of plain text, so that it can be shown without being read as HTML.
 * @param excerpt text with `<mark>` around what matches and `&`, `<` and `>` escaped
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, index) => ({ text: unescaped(text), matches: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
