import { atTheDoorLimits } from '../../../../content/schema/snapshot.ts'

/** What a unit tells those who come there. */
export const atTheDoorFields = ['meetingPlace', 'beforeYouWork'] as const
export type AtTheDoorField = (typeof atTheDoorFields)[number]

/** Languages it is told in: the door card has both. */
export const atTheDoorLanguages = ['nb', 'en'] as const
export type AtTheDoorLanguage = (typeof atTheDoorLanguages)[number]

/** What is wrong with one of the texts. */
export type AtTheDoorFault =
  | { readonly code: 'tooLong'; readonly values: { readonly most: number; readonly count: number } }
  | {
      readonly code: 'tooManyLines'
      readonly values: { readonly most: number; readonly count: number }
    }
  | { readonly code: 'holdsContact'; readonly values: Readonly<Record<string, never>> }
  | { readonly code: 'otherLanguage'; readonly values: Readonly<Record<string, never>> }

/** The text as it is kept: one thing a line, without empty lines and the marks of a pasted list. */
export function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•·*]\s+/, '').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** What keeps a text from standing on a door. Nothing at all is no fault: it is not printed then. */
export function atTheDoorFaults(field: AtTheDoorField, text: string): AtTheDoorFault[] {
  const kept = tidied(text)
  const faults: AtTheDoorFault[] = []
  const most = atTheDoorLimits[field]
  const count = kept.length
  if (count > most) faults.push({ code: 'tooLong', values: { most, count } })
  const lines = kept === '' ? 0 : kept.split('\n').length
  const mostLines = field === 'meetingPlace' ? 1 : atTheDoorLimits.lines
  if (lines > mostLines) {
    faults.push({ code: 'tooManyLines', values: { most: mostLines, count: lines } })
  }
  if (address.test(kept) || telephone.test(kept)) faults.push({ code: 'holdsContact', values: {} })
  return faults
}

/** The language that is missing where only one is written, or null. */
export function missingLanguage(
  texts: Readonly<Record<AtTheDoorLanguage, string>>,
): AtTheDoorLanguage | null {
  const [written, missing] = [true, false].map((filled) =>
    atTheDoorLanguages.find((each) => (tidied(texts[each]) !== '') === filled),
  )
  return written && missing ? missing : null
}

const address = /[^\s@]+@[^\s@]+/

/** Eight digits or more, however they are grouped: an emergency number of three may stand in a text, a person's not. */
const telephone = /(?:\d[ \u00a0]?){8,}/
