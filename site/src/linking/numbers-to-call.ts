/** A telephone number in a text. */
export interface NumberToCall {
  readonly start: number
  readonly end: number
  /** Its digits, as a telephone takes them. */
  readonly digits: string
}

/** Eight digits in pairs or as 3-2-3, 116 117, and the five-digit numbers that begin with 0. */
const written =
  /(?<![\d§+-]|§\s|\d[ .,])(?:\d{2}(?:\s\d{2}){3}|\d{3}\s\d{2}\s\d{3}|116\s?117|0[2-9]\d{3})(?![\d-]|\s\d)/gu
/** The emergency services: three digits mean them unless they count or number something. */
const emergency =
  /(?<![\d§+-]|§\s|\d[ .,]|(?:nr\.|no\.|kapittel|chapter|side|page|rom|room)\s)11[0-3](?!\d|[-–,.:]\d|\s?%|\s(?:\d|kr|ansatte|dager|timer|prosent|employees|days|hours|per))/gu

/** The telephone numbers of a text, each once where it stands. */
export function numbersToCall(text: string): NumberToCall[] {
  return [...text.matchAll(written), ...text.matchAll(emergency)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      digits: match[0].replace(/\s/g, ''),
    }))
    .filter(({ digits }) => digits !== '111')
    .toSorted((a, b) => a.start - b.start)
}

/** The address that calls a number. */
export function telephoneAddress(number: string): string {
  return `tel:${number.replace(/\s/g, '')}`
}
