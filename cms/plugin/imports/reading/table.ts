import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { bounds } from './bounds.ts'
import { importFault } from './fault.ts'

/** What a file holds: its headings, and its rows with the line each begins on. */
export interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
}

export interface Row {
  /** Counted from 1, as an editor shows it. */
  readonly line: number
  readonly cells: readonly string[]
}

const delimiters = [';', '\t', ','] as const
/** How much is handed to the parser before others get a turn. */
const piece = 64_000

/**
 * The rows of a CSV text separated by semicolons, tabs or commas, whichever divides its first line most. Rows without
 * anything in them are left out.
 * @throws ImportFault for what cannot be read, and for more than the bounds allow
 */
export async function tableOf(text: string): Promise<Table> {
  const { delimiter, body, skipped } = withoutHint(text)
  const parser = parse({
    delimiter: delimiter ?? delimiterOf(body),
    relax_column_count: true,
    info: true,
    trim: true,
    // The file is held already; a record is no longer than this.
    max_record_size: bounds.columns * bounds.cell * 2,
  })
  const rows: Row[] = []
  try {
    let begins = 1
    for await (const each of Readable.from(piecesOf(body)).pipe(parser)) {
      const { info, record } = each as { info: { lines: number }; record: string[] }
      const line = begins + skipped
      begins = info.lines + 1
      if (record.every((cell) => cell === '')) continue
      if (rows.length > bounds.lines) throw importFault('tooManyLines', { lines: bounds.lines })
      rows.push({ line, cells: record })
    }
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    if (code?.startsWith('CSV_') !== true) throw error
    throw importFault('notCsv', { line: (lines ?? 1) + skipped })
  }
  const [headings, ...rest] = rows
  if (!headings) throw importFault('empty')
  const found = headings.cells.length
  if (found > bounds.columns)
    throw importFault('tooManyColumns', { found, columns: bounds.columns })
  return { headings: headings.cells, rows: rest }
}

/** Spreadsheets may write on a line of its own what separates the cells: `sep=;`. */
function withoutHint(text: string): { delimiter: string | null; body: string; skipped: number } {
  const hint = /^sep=(.)\r?\n/.exec(text)
  return hint
    ? { delimiter: hint[1] ?? null, body: text.slice(hint[0].length), skipped: 1 }
    : { delimiter: null, body: text, skipped: 0 }
}

function delimiterOf(text: string): string {
  const first = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  // What stands in quotation marks separates nothing.
  const bare = first.replace(/"[^"]*"/g, '')
  const times = (each: string): number => bare.split(each).length
  return [...delimiters].sort((one, other) => times(other) - times(one))[0] ?? ';'
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece)
}
