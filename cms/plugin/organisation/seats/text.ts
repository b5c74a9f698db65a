import type { Text } from '../../core/text.ts'

/** Sides of a working environment committee. The occupational health service advises, and has no vote. */
export const sideText = {
  employer: { nb: 'Arbeidsgiveren', en: 'The employer' },
  employees: { nb: 'De ansatte', en: 'The employees' },
  occupationalHealth: {
    nb: 'Bedriftshelsetjenesten (uten stemme)',
    en: 'The occupational health service (without a vote)',
  },
} satisfies Record<string, Text>
export type Side = keyof typeof sideText

/** Roles that are a seat in a committee. */
export const seatRoles = ['amuMember', 'lamuMember'] as const

/** What a seat is called. */
export const seatText = {
  side: { nb: 'Side i utvalget', en: 'Side in the committee' },
  deputy: { nb: 'Varamedlem', en: 'Deputy member' },
} satisfies Record<string, Text>

/** True for a role that is a seat in a committee. */
export function isSeat(role: unknown): boolean {
  return seatRoles.some((each) => each === role)
}
