const least = 20_000
const most = 60_000

/** A file of words: the first of them, and their lines. */
export interface WordFile {
  readonly from: string
  readonly content: string
}

/**
 * Divides lines into files. Where one ends is told by the words themselves, so that a word more or less changes no file
 * but its own.
 * @param lines in the order of their words
 */
export function wordFiles(lines: Iterable<readonly [word: string, line: string]>): WordFile[] {
  const files: WordFile[] = []
  let from = ''
  let held: string[] = []
  let size = 0
  for (const [word, line] of lines) {
    if (held.length > 0 && (size >= most || (size >= least && begins(word, line)))) {
      files.push({ from, content: held.join('\n') })
      held = []
      size = 0
    }
    if (held.length === 0) from = word
    held.push(line)
    size += line.length + 1
  }
  if (held.length > 0) files.push({ from, content: held.join('\n') })
  return files
}

/** About one of as many words as fill half a file. */
function begins(word: string, line: string): boolean {
  let hash = 2166136261
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 16777619)
  return (hash >>> 0) % 10_000 < Math.min(line.length, 500)
}
