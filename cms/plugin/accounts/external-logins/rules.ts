import { hasLeft } from '../../organisation/rules.ts'

/** Who logged in elsewhere, as the provider says: two names that are never given to anybody else. */
export interface ExternalIdentity {
  /** The provider's name for itself, an address. */
  readonly issuer: string
  /** The provider's name for the person. */
  readonly subject: string
}

/** A person of the register that the provider's claim may mean. */
export interface Claimed {
  readonly id: string
  /** Last day at the institution, where one is set. */
  readonly activeTo?: string | null | undefined
  /** Address the account would get. */
  readonly workEmail?: string | null | undefined
  /** The account the person has already. */
  readonly account: string | null
  /** Whether that account belongs to somebody else at the same provider. */
  readonly accountTaken: boolean
}

/** Why somebody who has logged in elsewhere does not get in. */
export const externalFaults = [
  /** The provider did not say what it should find the person by. */
  'noClaim',
  /** Nobody in the register goes by what the provider said. */
  'notRegistered',
  /** Several in the register go by it. */
  'several',
  /** The last day at the institution has passed. */
  'left',
  /** The person has no work e-mail, which an account needs. */
  'noEmail',
  /** The person's account is another's at the provider. */
  'taken',
] as const
export type ExternalFault = (typeof externalFaults)[number]

/** What follows from a log-in by somebody who is not linked to an account yet. */
export type FirstLogIn =
  | { readonly do: 'link'; readonly account: string }
  | { readonly do: 'make'; readonly person: string; readonly email: string }
  | { readonly do: 'refuse'; readonly why: ExternalFault }

/**
 * What a first log-in leads to.
 * @param claimed everybody the claim may mean, or null where the provider made none
 * @param day today, `YYYY-MM-DD`
 */
export function firstLogIn(claimed: readonly Claimed[] | null, day: string): FirstLogIn {
  if (claimed === null) return { do: 'refuse', why: 'noClaim' }
  const here = claimed.filter((each) => !hasLeft(each, day))
  const [person, another] = here
  if (another) return { do: 'refuse', why: 'several' }
  if (!person) return { do: 'refuse', why: claimed.length > 0 ? 'left' : 'notRegistered' }
  if (person.account !== null) {
    if (person.accountTaken) return { do: 'refuse', why: 'taken' }
    return { do: 'link', account: person.account }
  }
  const email = person.workEmail?.trim().toLowerCase() ?? ''
  if (email === '') return { do: 'refuse', why: 'noEmail' }
  return { do: 'make', person: person.id, email }
}
