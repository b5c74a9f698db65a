import { hasManyColumns, withLabels } from './tables.ts'

/**
 * An edition's text as the page shows it: each table in a region of its own that scrolls sideways and
 * can be reached from the keyboard, so that a wide table never widens the page, and with a label in each cell for
 * where its rows are shown as blocks; each callout a note, since several unnamed landmarks in a text would only be
 * in the way of those who move by landmarks.
 * @param html sanitised HTML; tables and callouts do not nest
 * @param tableName what a table is called, such as "Tabell"
 */
export function readingHtml(html: string, tableName: string): string {
  let count = 0
  return html
    .replace(/<table\b[\s\S]*?<\/table>/g, (table) => {
      count += 1
      const name = `${tableName} ${String(count)}`
      const blocks = hasManyColumns(table) ? ' table-region--blocks' : ''
      return `<section class="table-region${blocks}" tabindex="0" aria-label="${name}">${withLabels(table)}</section>`
    })
    .replace(/<aside\b[^>]*callout-danger[^>]*>[\s\S]*?<\/aside>/g, withCalls)
    .replace(/<aside\b/g, '<div role="note"')
    .replace(/<\/aside>/g, '</div>')
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

/** Text as HTML that shows it. */
export function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
