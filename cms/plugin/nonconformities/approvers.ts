import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { idOf, local } from '../core/local.ts'
import { optionsOf } from '../options.ts'
import type { Holder } from '../organisation/holders.ts'

/** Those who hold the role of HSE director today. Read as the system. */
export async function approvers(req: PayloadRequest): Promise<Holder[]> {
  const day = today(optionsOf(req.payload).clock)
  const assignments = await local.find(req, 'role-assignments', {
    overrideAccess: true,
    where: {
      and: [
        { role: { equals: 'hseUnitApprover' } },
        { from: { less_than_equal: day } },
        { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] },
      ],
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
