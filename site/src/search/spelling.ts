/** How words are compared when people write without æ, ø and å, or slip on a key. */

/**
 * A word without what keyboards and habits differ in: `opplæring`, `opplaering` and `opplaring`
 * are all `opplaring`.
 */
export function folded(word: string): string {
  return word
    .toLocaleLowerCase('nb')
    .replace(/æ|ae|ä/g, 'a')
    .replace(/ø|oe|ö/g, 'o')
    .replace(/å|aa/g, 'a')
    .replace(/[éèê]/g, 'e')
}

/** A folded word with every doubled letter written once: `avikk` and `avvik` are both `avik`. */
export function skeleton(word: string): string {
  return folded(word).replace(/(\p{L})\1+/gu, '$1')
}

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one
 * word the other.
 * @param most stops counting beyond this, and answers one more
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    let least = i
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1)
      }
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return at(row, other.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
