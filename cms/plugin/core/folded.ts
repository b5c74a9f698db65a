/** A text as it is compared, and where each of its letters stood in the text as it was written. */
export interface Folded {
  readonly folded: string
  /** Per letter of `folded` its place in the text. */
  readonly origin: readonly number[]
}

/**
 * Letters written in more than one way, in the one they are compared in; two letters before one. Databases read `%`
 * and `_` as "anything": those that people type are compared as signs of their own.
 */
const spellings: Readonly<Record<string, string>> = {
  oe: 'o',
  aa: 'a',
  ø: 'o',
  æ: 'ae',
  ä: 'ae',
  ö: 'o',
  '%': '％',
  _: '＿',
}

/** Signs that stand within a word and are not seen: soft hyphens, joiners, marks of byte order. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF\p{M}]/gu
const dashes = /[\p{Pd}\u2212]/gu
const spaces = /\s/gu

/**
 * Folds a text for comparing: capitals, accents, ways to store a letter, the spellings of æ, ø and å, kinds of spaces
 * and dashes, and signs nobody sees make no difference.
 */
export function foldedWithOrigin(text: string): Folded {
  let folded = ''
  const origin: number[] = []
  for (let at = 0; at < text.length;) {
    const two = text.slice(at, at + 2).toLowerCase()
    const length = two.length === 2 && two in spellings ? 2 : 1
    for (const each of plain(text.slice(at, at + length).toLowerCase())) {
      folded += each
      origin.push(at)
    }
    at += length
  }
  return { folded, origin }
}

/** The text alone: "Strålevern", "STRAALEVERN" and "stralevern" are the same. */
export function foldedText(text: string): string {
  return foldedWithOrigin(text).folded
}

/** The words someone searches by, folded, each once. */
export function foldedWords(asked: string): string[] {
  return [...new Set(foldedText(asked).split(' '))].filter((word) => word !== '')
}

function plain(letter: string): string {
  const spelled = spellings[letter]
  if (spelled !== undefined) return spelled
  const apart = letter.normalize('NFKD').replace(unseen, '').replace(dashes, '-')
  const one = apart.replace(spaces, ' ')
  return one.replace(/./gsu, (each) => spellings[each] ?? each)
}
