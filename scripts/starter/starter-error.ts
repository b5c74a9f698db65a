/** Something wrong in a file of the starter content, where it stands, and the way out. */
export interface Fault {
  /** Path as a person types it, such as `content/starter/units.yaml`. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Counted from 1, where it is known. */
  readonly column?: number
  readonly text: string
}

/** Everything that is wrong with the starter content, one line for each fault. */
export class StarterError extends Error {
  override readonly name = 'StarterError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(said).join('\n'))
    this.faults = faults
  }
}

function said({ file, line, column, text }: Fault): string {
  const place = column === undefined ? String(line) : `${String(line)}:${String(column)}`
  return `${file}:${place}: ${text}`
}
