/** Letters that stand elsewhere in the Norwegian alphabet than their plain form does; `{|}` come right after z. */
const places: Readonly<Record<string, string>> = {
  æ: '{',
  ä: '{',
  ø: '|',
  ö: '|',
  œ: '|',
  å: '}',
  ü: 'y',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
}

/** Longer than any two names people tell apart by their end. */
const longest = 100

/**
 * A key that sorts as the Norwegian alphabet does where texts are compared byte by byte, as both databases do: æ, ø and
 * å last, aa as å, capitals and accents without weight, numbers by their value.
 */
export function alphabetKey(text: string): string {
  const letters = text.normalize('NFC').toLowerCase().trim().replace(/\s+/gu, ' ')
  return letters
    .replaceAll('aa', 'å')
    .replace(/\P{ASCII}/gu, (each) => places[each] ?? plain(each))
    .replace(/\d+/g, (digits) => digits.padStart(6, '0'))
    .slice(0, longest)
}

function plain(letter: string): string {
  return letter
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase()
}
