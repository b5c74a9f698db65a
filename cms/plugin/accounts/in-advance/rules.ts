import { hasLeft } from '../../organisation/rules.ts'

/** Somebody who is to be told of something, and has no account yet. */
export interface Unreached {
  readonly id: string
  /** Address the account would get. */
  readonly workEmail?: string | null | undefined
  /** Last day at the institution, where one is set. */
  readonly activeTo?: string | null | undefined
}

/**
 * Those of them who can be given an account: they are here and have an address that is nobody else's, neither in the
 * register nor of an account. Of two with one address neither gets it: nothing says whose it is.
 * @param taken addresses of accounts, in small letters
 * @param day today, `YYYY-MM-DD`
 */
export function givenAccounts(
  people: readonly Unreached[],
  taken: ReadonlySet<string>,
  day: string,
): { readonly id: string; readonly email: string }[] {
  const addressed = people
    .filter((each) => !hasLeft(each, day))
    .map(({ id, workEmail }) => ({ id, email: workEmail?.trim().toLowerCase() ?? '' }))
  const counts = Map.groupBy(addressed, ({ email }) => email)
  return addressed.filter(
    ({ email }) => email !== '' && !taken.has(email) && counts.get(email)?.length === 1,
  )
}
