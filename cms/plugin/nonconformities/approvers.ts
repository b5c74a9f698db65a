import type { PayloadRequest } from 'payload'
import type { AssignedRole } from '../access/roles.ts'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { heldOn, type Holder } from '../organisation/holders.ts'

/** Those who hold the role of HSE director today. Read as the system. */
export function approvers(req: PayloadRequest): Promise<Holder[]> {
  return holdersOfRoles(req, ['hseUnitApprover'])
}

/** Those who hold one of these roles of the whole institution today. Read as the system. */
export async function holdersOfRoles(
  req: PayloadRequest,
  roles: readonly AssignedRole[],
): Promise<Holder[]> {
  const day = today(optionsOf(req.payload).clock)
  const assignments = await local.find(req, 'role-assignments', {
    overrideAccess: true,
    where: {
      and: [{ role: { in: [...roles] } }, heldOn(day)],
    },
  })
  const people = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: assignments.map((each) => idOf(each.person)) } },
  })
  return people
    .filter(({ activeTo }) => !activeTo || activeTo >= day)
    .map(({ account, id, name }) => ({
      person: id,
      name,
      account: account ? idOf(account) : null,
    }))
}
