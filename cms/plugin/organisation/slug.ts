const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' }

/** A unit's code as part of an address: `NHU-NV-KJ` becomes `nhu-nv-kj`. */
export function unitSlug(code: string): string {
  return code
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
