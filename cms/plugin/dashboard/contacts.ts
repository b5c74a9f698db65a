import type { PayloadRequest } from 'payload'
import { type AssignedRole, roleText } from '../access/roles.ts'
import { covers } from '../core/dates.ts'
import { fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Guideline } from '../generated-types.ts'
import { detailText } from './text.ts'

/** A contact a guideline names, with whoever readers are shown for it today. */
export interface NamedContact {
  readonly role: AssignedRole
  /** Name of the unit, or null where the role is that of the whole institution. */
  readonly unit: string | null
  /** Null where nobody holds the role today, or no longer is at the institution. */
  readonly holder: { readonly name: string; readonly email: string | null } | null
}

/** Contacts by id of the guideline that names them, in a number of queries that does not grow with the data. */
export async function loadContacts(
  req: PayloadRequest,
  guidelines: readonly Pick<Guideline, 'id' | 'contacts'>[],
  day: string,
): Promise<ReadonlyMap<string, readonly NamedContact[]>> {
  const named = guidelines.flatMap(({ contacts }) => contacts ?? [])
  const asked = { overrideAccess: false } as const
  const [assignments, units] = await Promise.all([
    local.find(req, 'role-assignments', {
      ...asked,
      where: {
        and: [
          { role: { in: [...new Set(named.map(({ role }) => role))] } },
          { from: { less_than_equal: day } },
          { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] },
        ],
      },
    }),
    local.find(req, 'units', {
      ...asked,
      where: { id: { in: named.flatMap(({ unit }) => (unit ? [idOf(unit)] : [])) } },
      select: { name: true },
    }),
  ])
  const people = await local.find(req, 'people', {
    ...asked,
    where: { id: { in: assignments.map(({ person }) => idOf(person)) } },
    select: { name: true, workEmail: true, activeTo: true },
  })
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const holderOf = (role: AssignedRole, unit: string | null): NamedContact['holder'] => {
    const holders = assignments
      .filter((each) => each.role === role)
      .filter((each) => unit === null || (each.unit ? idOf(each.unit) : null) === unit)
      .filter(({ from, to }) => covers({ from, to: to ?? null }, day))
      .flatMap(({ person }) => people.find(({ id }) => id === idOf(person)) ?? [])
      .filter(({ activeTo }) => !activeTo || activeTo >= day)
    const [first] = holders
    return first ? { name: first.name, email: first.workEmail ?? null } : null
  }
  return new Map(
    guidelines.map(({ id, contacts }) => [
      id,
      (contacts ?? []).map(({ role, unit }) => {
        const place = unit ? idOf(unit) : null
        return {
          role,
          unit: place === null ? null : (names.get(place) ?? null),
          holder: holderOf(role, place),
        }
      }),
    ]),
  )
}

/** What is wrong with a contact readers are sent to, in words; null where they reach somebody. */
export function contactFault({ role, unit, holder }: NamedContact): Text | null {
  const named =
    unit === null ? roleText[role] : fill(detailText.roleIn, { role: roleText[role], unit })
  if (holder === null) return fill(detailText.nobody, { role: named })
  if (!holder.email) return fill(detailText.noEmail, { role: named, name: holder.name })
  return null
}
