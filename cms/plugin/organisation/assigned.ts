import type { PayloadRequest } from 'payload'
import type { AssignedRole } from '../access/roles.ts'
import { local } from '../database/local.ts'
import { heldOn } from './holders.ts'

/** The roles somebody holds on a day, each once. Read as the system. */
export async function assignedTo(
  req: PayloadRequest,
  person: string,
  day: string,
): Promise<AssignedRole[]> {
  const found = await local.find(req, 'role-assignments', {
    overrideAccess: true,
    where: { and: [{ person: { equals: person } }, heldOn(day)] },
    select: { role: true },
  })
  return [...new Set(found.map(({ role }) => role))]
}
