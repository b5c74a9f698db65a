/** A stretch of Markdown, in a callout or outside one. */
export interface Section {
  /** Line of the text on which it begins, counted from 1. */
  readonly line: number
  readonly text: string
  readonly callout: { readonly kind: string; readonly title: string | null } | null
}

/** Kinds of callout, as they are written after the colons. */
export const calloutNames: readonly string[] = ['info', 'important', 'warning', 'danger']

/**
 * Cuts Markdown at its callouts: `:::kind Title` on a line of its own, up to a line with `:::`.
 * @param report is told the line and what is wrong with a callout
 */
export function sections(text: string, report: (line: number, fault: string) => void): Section[] {
  const found: Section[] = []
  let open: { kind: string; title: string | null; line: number } | null = null
  let gathered: string[] = []
  let began = 1
  const close = (callout: Section['callout']): void => {
    if (callout !== null || gathered.some((line) => line.trim() !== '')) {
      found.push({ line: began, text: gathered.join('\n'), callout })
    }
    gathered = []
  }
  text.split('\n').forEach((line, index) => {
    const at = index + 1
    const mark = /^(\s*):::\s*(\S*)\s*(.*)$/.exec(line)
    if (!mark) {
      gathered.push(line)
      return
    }
    const [, indent = '', kind = '', title = ''] = mark
    if (indent !== '')
      report(at, 'A callout begins at the start of the line. Remove the spaces before :::.')
    if (kind === '') {
      if (open === null)
        report(at, 'No callout is open here. Remove the line, or write its kind after :::.')
      else close({ kind: open.kind, title: open.title })
      open = null
    } else {
      if (open !== null)
        report(at, 'A callout cannot stand in another. Close the first with ::: before it.')
      else close(null)
      if (!calloutNames.includes(kind)) {
        report(at, `The callout is of kind "${kind}". Choose one of: ${calloutNames.join(', ')}.`)
      }
      open = { kind, title: title.trim() === '' ? null : title.trim(), line: at }
    }
    began = at + 1
  })
  const left = open as { line: number } | null
  if (left !== null) report(left.line, 'The callout is never closed. End it with a line of :::.')
  else close(null)
  return found
}
