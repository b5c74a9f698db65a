/** Breaks of line and page, as various programs write them. */
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Control characters that are no tab and no line break: one database ends a text at the first of them. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g
/** What turns the direction of a text, and with it of the line, the list and the file it stands in. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Text as every database keeps it and every page shows it: one kind of line break, no control characters, nothing that
 * turns the line around, letters composed (NFC), and no half of a character. What stands after them is kept.
 */
export function cleanText(text: string): string {
  return text
    .replace(breaks, '\n')
    .replace(controls, '')
    .replace(turning, '')
    .toWellFormed()
    .normalize('NFC')
}

/** Fields that are compared sign by sign, and never shown. */
const secret = new Set(['password', 'currentPassword'])

/** Deepest that texts are looked for; what is nested deeper than any document is left to who refuses it. */
const deepest = 200

/**
 * The same value with every text in it cleaned, whatever it is nested in. What is no plain value, such as a date or a
 * file, is left as it is.
 */
export function cleanTexts<T>(value: T, depth = 0): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (depth > deepest || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each: unknown) => cleanTexts(each, depth + 1)) as T
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [
      name,
      secret.has(name) ? each : cleanTexts(each, depth + 1),
    ]),
  ) as T
}
