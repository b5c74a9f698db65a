/** What a spreadsheet takes for the start of a formula, in the wide forms of East Asian keyboards too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/
const separator = ';'

/**
 * Rows as CSV that Excel in Norwegian and English opens as a table: semicolons, a byte order mark, CRLF. A cell that
 * a spreadsheet would run as a formula begins with an apostrophe instead; numbers stay numbers.
 * @param rows the first is the heading; null is an empty cell
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(separator))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
