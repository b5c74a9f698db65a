import { hasLeft } from '../../organisation/rules.ts'

/** How long the link of an invitation works, in days. */
export const invitationDays = 7

/** Why somebody cannot be invited. */
export type InvitationFault = 'left' | 'noEmail' | 'hasAccount' | 'emailTaken'

/** Somebody who is to get in with a password. */
export interface Invited {
  /** Last day at the institution, where one is set. */
  readonly activeTo?: string | null | undefined
  readonly workEmail?: string | null | undefined
  /** `unused` as long as nobody has chosen a password for it. */
  readonly account: 'none' | 'unused' | 'used'
  /** Whether an account of somebody else has the address. */
  readonly emailTaken: boolean
}

/**
 * What is in the way of an invitation, or null. Somebody who has not used the last one may be invited again.
 * @param day today, `YYYY-MM-DD`
 */
export function invitationFault(person: Invited, day: string): InvitationFault | null {
  if (hasLeft(person, day)) return 'left'
  if (person.account === 'used') return 'hasAccount'
  if (!person.workEmail?.trim()) return 'noEmail'
  return person.emailTaken ? 'emailTaken' : null
}
