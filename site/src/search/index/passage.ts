import { wordsOf } from '../language-words.ts'

/** A piece of a passage as plain text, and whether it is what was searched for. */
export interface PassagePart {
  readonly text: string
  readonly matches: boolean
}

/** How much a word of the text says of what was asked: 0 where it is another word. */
export type Telling = (word: string) => number

/** How much a section is about what was asked. */
export function aboutness(text: string, telling: Telling): number {
  return wordsOf(text).reduce((sum, word) => sum + telling(word), 0)
}

/**
 * The part of a text that holds most of what was asked, marked in it, and saying where it was cut out of a sentence.
 * @param length how many words
 * @returns null when the text holds nothing of it
 */
export function passageIn(
  text: string,
  telling: Telling,
  length: number,
): readonly PassagePart[] | null {
  const words = text.split(/\s+/).filter((each) => each !== '')
  const weights = words.map((word) => Math.max(0, ...wordsOf(word).map(telling)))
  if (!weights.some((each) => each > 0)) return null
  const from = densest(weights, length)
  const shown = words.slice(from, from + length)
  const parts: PassagePart[] = []
  for (const [index, word] of shown.entries()) {
    const space = index === 0 ? '' : ' '
    if ((weights[from + index] ?? 0) === 0) {
      parts.push({ text: `${space}${word}`, matches: false })
      continue
    }
    const [, before = '', itself = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? []
    parts.push({ text: `${space}${before}`, matches: false }, { text: itself, matches: true })
    parts.push({ text: after, matches: false })
  }
  return joined([...beginsSentence(shown), ...parts, ...endsSentence(shown)])
}

/** Where the words that say most begin: the middle one of the places that are equally good. */
function densest(weights: readonly number[], length: number): number {
  if (weights.length <= length) return 0
  const sums: number[] = []
  for (let from = 0; from + length <= weights.length; from += 1) {
    sums.push(weights.slice(from, from + length).reduce((sum, each) => sum + each, 0))
  }
  const most = Math.max(...sums)
  const first = sums.indexOf(most)
  let end = first
  while (sums[end + 1] === most) end += 1
  return Math.floor((first + end) / 2)
}

function beginsSentence([first = '']: readonly string[]): PassagePart[] {
  return /^[\p{Lu}\d§«“]/u.test(first) ? [] : [{ text: '… ', matches: false }]
}

function endsSentence(words: readonly string[]): PassagePart[] {
  return /[.!?:»”]$/.test(words.at(-1) ?? '') ? [] : [{ text: ' …', matches: false }]
}

/** The same with neighbours of a kind as one. */
function joined(parts: readonly PassagePart[]): PassagePart[] {
  const all: PassagePart[] = []
  for (const part of parts) {
    const before = all.at(-1)
    if (part.text === '') continue
    if (before?.matches === part.matches) {
      all[all.length - 1] = { text: before.text + part.text, matches: part.matches }
    } else all.push(part)
  }
  return all
}
