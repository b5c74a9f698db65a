import { type OpenContactRole, openContactRoles, type Snapshot } from '@verne/content/schema'

/** A role, and how many people hold it on the day of the snapshot. */
interface HeldRole {
  readonly role: OpenContactRole
  readonly name: { readonly nb: string; readonly en: string }
  readonly count: number
}

/** The roles readers may be told of that somebody holds, by how many. Whoever holds one in several places counts once. */
export function heldRoles({
  institutionContacts,
  units,
}: Pick<Snapshot, 'institutionContacts' | 'units'>): HeldRole[] {
  const contacts = [...institutionContacts, ...units.flatMap((each) => each.contacts)]
  return openContactRoles.flatMap((role) => {
    const own = contacts.filter((each) => each.role === role && each.name !== null)
    const people = new Set(own.map(({ email, name }) => `${name ?? ''} ${email ?? ''}`))
    return own[0] ? [{ role, name: own[0].roleName, count: people.size }] : []
  })
}

/** The objectives of the year of the snapshot, or of the newest year before it that has any. */
export function objectivesNow({
  asOf,
  objectives,
}: Pick<Snapshot, 'asOf' | 'objectives'>): Snapshot['objectives'] {
  const past = objectives.filter(({ period }) => period <= asOf.slice(0, 4))
  const newest = past
    .map(({ period }) => period)
    .toSorted()
    .at(-1)
  return past.filter(({ period }) => period === newest)
}

/** The audits that the plans have in the year of the snapshot, in the order of time. */
export function auditsNow({
  asOf,
  auditPlans,
}: Pick<Snapshot, 'asOf' | 'auditPlans'>): Snapshot['auditPlans'][number]['audits'] {
  const year = Number(asOf.slice(0, 4))
  return auditPlans
    .flatMap(({ audits }) => audits)
    .filter((each) => each.year === year)
    .toSorted((one, other) => one.month - other.month)
}
