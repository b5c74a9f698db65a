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
    .replace(/<aside\b/g, '<div role="note"')
    .replace(/<\/aside>/g, '</div>')
}
