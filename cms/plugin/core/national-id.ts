const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** An id as records, rows and forms have them: what stands in one was drawn by lot. */
const id = String.raw`[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}`
const pattern = new RegExp(String.raw`${id}|(?<!\d)(\d{6})[ .]?(\d{5})(?!\d)`, 'gi')

/** The text with every national identity number taken out, and a mark where it stood. */
export function withoutNationalIds(text: string): string {
  return text.replace(pattern, (whole, first = '', second = '') =>
    isNationalId(`${String(first)}${String(second)}`) ? '[…]' : whole,
  )
}

/** True when the text holds an 11-digit Norwegian national identity number (or D-number) with right check digits. */
export function holdsNationalId(text: string): boolean {
  const candidates = text.matchAll(pattern)
  return [...candidates].some((match) => isNationalId(`${match[1] ?? ''}${match[2] ?? ''}`))
}

function isNationalId(digits: string): boolean {
  if (digits === '') return false
  const numbers = Array.from(digits, Number)
  const day = Number(digits.slice(0, 2))
  // D-numbers add 40 to the day, synthetic test numbers 40 or 80 to the month.
  const month = Number(digits.slice(2, 4)) % 40
  if (!((day >= 1 && day <= 31) || (day >= 41 && day <= 71)) || month < 1 || month > 12)
    return false
  return (
    checkDigit(numbers, firstWeights) === numbers[9] &&
    checkDigit(numbers, secondWeights) === numbers[10]
  )
}

function checkDigit(numbers: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (numbers[index] ?? 0), 0)
  return (11 - (sum % 11)) % 11
}
