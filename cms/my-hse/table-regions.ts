/**
 * Puts each table of an edition's text in a region of its own that scrolls sideways and can be reached from the
 * keyboard, so that a wide table never widens the page.
 * @param html sanitised HTML; tables do not nest
 * @param label what a table is called, such as "Tabell"
 */
export function withTableRegions(html: string, label: string): string {
  let count = 0
  return html
    .replace(/<table\b/g, () => {
      count += 1
      return `<section class="table-region" tabindex="0" aria-label="${label} ${String(count)}"><table`
    })
    .replaceAll('</table>', '</table></section>')
}
