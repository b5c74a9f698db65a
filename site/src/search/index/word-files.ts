import { postingsIn } from './posting.ts'
import type { Match } from './rank.ts'
import type { StoredIndex } from './stored-index.ts'

/** Every word begins before this. */
const last = '\uffff'

/** Which files hold the words that begin so. */
export function wordFilesFor(start: string, { words }: StoredIndex): string[] {
  return words
    .filter(([from], index) => from <= start + last && (words[index + 1]?.[0] ?? last) > start)
    .map(([, name]) => name)
}

/** Lines of files of words, by their word. */
export function linesIn(file: string): Map<string, string> {
  return new Map(
    file.split('\n').map((line) => {
      const end = line.indexOf(' ')
      return [line.slice(0, end), line.slice(end + 1)]
    }),
  )
}

/** The words that begin so; where none does, the longest that it begins with. */
export function matchesFor(start: string, lines: ReadonlyMap<string, string>): Match[] {
  const found: string[] = []
  let beginning = ''
  for (const word of lines.keys()) {
    if (word.startsWith(start)) found.push(word)
    else if (start.startsWith(word) && word.length > beginning.length) beginning = word
  }
  if (found.length === 0 && beginning !== '') found.push(beginning)
  return found.sort().map((word) => ({ word, postings: postingsIn(lines.get(word) ?? '') }))
}
