/**
 * An edition's text as the page shows it: each table in a region of its own that scrolls sideways and
 * can be reached from the keyboard, so that a wide table never widens the page; each callout a note,
 * since several unnamed landmarks in a text would only be in the way of those who move by landmarks.
 * @param html sanitised HTML; tables and callouts do not nest
 * @param tableName what a table is called, such as "Tabell"
 */
export function readingHtml(html: string, tableName: string): string {
  let count = 0
  return html
    .replace(/<table\b/g, () => {
      count += 1
      return `<section class="table-region" tabindex="0" aria-label="${tableName} ${String(count)}"><table`
    })
    .replace(/<\/table>/g, '</table></section>')
    .replace(/<aside\b[^>]*callout-danger[^>]*>[\s\S]*?<\/aside>/g, withCalls)
    .replace(/<aside\b/g, '<div role="note"')
    .replace(/<\/aside>/g, '</div>')
    .replace(/<[^>]*>|[^<]+/g, (piece) => (piece.startsWith('<') ? piece : withUnbroken(piece)))
}

/** A section sign and its number, "Section" and its number, a telephone number: each belongs on one line. */
const oneLine =
  /(?:§§?|\bSections?)\s\d+(?:\s[A-Z]\b)?(?:[-–]\d+)*|\b\d{2}(?:\s\d{2}){3}\b|\b\d{3}\s\d{2}\s\d{3}\b/g

/** Keeps together what belongs on one line, in text without tags. What is copied from the page is as it was written. */
function withUnbroken(text: string): string {
  return text.replace(oneLine, '<span class="unbroken">$&</span>')
}

/**
 * Splits off the warning of danger that a text begins with, so that it can stand before everything else.
 * @param html sanitised HTML
 * @returns the warning, empty where there is none, and the rest
 */
export function urgentFirst(html: string): { urgent: string; rest: string } {
  const [urgent = ''] = /^\s*<aside\b[^>]*callout-danger[^>]*>[\s\S]*?<\/aside>/.exec(html) ?? []
  return { urgent, rest: html.slice(urgent.length) }
}

/** Makes the numbers to call in a warning callable: three digits, or eight. */
function withCalls(callout: string): string {
  return callout.replace(
    /<strong>(\d(?:\s?\d){2}|\d(?:\s?\d){7})<\/strong>/g,
    (_, number: string) => {
      return `<a href="tel:${number.replace(/\s/g, '')}"><strong>${number}</strong></a>`
    },
  )
}
