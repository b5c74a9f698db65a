/** A table of more columns than two is shown as blocks where the screen is narrow: its columns would not be readable. */
export function hasManyColumns(table: string): boolean {
  return columnNames(table).length > 2 && !spans.test(table)
}

/** A cell that belongs to several columns or rows has no one name: such a table scrolls. */
const spans = /\s(?:col|row)span=/

/**
 * A table whose cells know the name of their column, for where its rows are shown as blocks. The first cell names its
 * row and gets none, unless it holds nothing but a number.
 * @param table HTML of one table, with its column names in `thead`; any other table comes back as it was
 */
export function withLabels(table: string): string {
  const names = columnNames(table)
  if (!hasManyColumns(table)) return table
  const head = table.indexOf('</thead>')
  const rows = table.slice(head).replace(/<tr\b[\s\S]*?<\/tr>/g, (row) => {
    let column = -1
    return row.replace(/<td\b(?=[^>]*>([^<]*))/g, (cell, text: string) => {
      column += 1
      const name = names[column] ?? ''
      const named = column === 0 && !/^\s*\d+\.?\s*$/.test(text)
      return name === '' || named ? cell : `${cell} data-label="${name}"`
    })
  })
  return table.slice(0, head) + rows
}

/** What the columns are called, as text that may stand in an attribute. */
function columnNames(table: string): string[] {
  const [, head = ''] = /<thead\b[^>]*>([\s\S]*?)<\/thead>/.exec(table) ?? []
  return [...head.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
    cell
      .replace(/<[^>]*>/g, '')
      .replaceAll('"', '&quot;')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}
