import type { PayloadRequest } from 'payload'
import { type AssignedRole, roleTies } from '../access/roles.ts'
import { adminRoles, rightsTo, type TransitionOf } from '../access/table.ts'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { Edition, Guideline, Person } from '../generated-types.ts'
import { optionsOf } from '../options.ts'

/** Names of those who began or changed an edition, in alphabetical order. */
export async function writersOf(req: PayloadRequest, edition: Edition): Promise<string[]> {
  const ids = edition.changedBy ?? []
  if (ids.length === 0) return []
  const people = await local.find(req, 'people', {
    overrideAccess: true,
    where: { or: [{ id: { in: ids } }, { account: { in: ids } }] },
    select: { name: true },
  })
  return people.map(({ name }) => name).sort()
}

/**
 * Names of those whose role gives them a step on this edition today: at the institution, or in the unit that owns the
 * guideline or one above it. Whoever changed the edition is left out.
 */
export async function peopleWhoMay(
  req: PayloadRequest,
  step: TransitionOf<'editions'>,
  edition: Edition,
  guideline: Guideline | null,
): Promise<string[]> {
  const roles = Object.keys(rightsTo('editions', step)) as AssignedRole[]
  return (await holdersOf(req, roles, edition, guideline)).map(({ name }) => name).sort()
}

/** Accounts of those who may take a step on this edition in the admin, where its buttons are. */
export async function accountsWhoMay(
  req: PayloadRequest,
  step: TransitionOf<'editions'>,
  edition: Edition,
  guideline: Guideline | null,
): Promise<string[]> {
  const roles = Object.keys(rightsTo('editions', step)) as AssignedRole[]
  const inAdmin = roles.filter((role) => adminRoles.includes(role))
  return accountsOf(await holdersOf(req, inAdmin, edition, guideline))
}

/** Accounts of those who began or changed an edition and have not left. */
export async function accountsOfWriters(
  req: PayloadRequest,
  { changedBy }: Pick<Edition, 'changedBy'>,
): Promise<string[]> {
  const ids = changedBy ?? []
  if (ids.length === 0) return []
  const system = { overrideAccess: true, select: { account: true } } as const
  const people = await local.find(req, 'people', { ...system, where: { id: { in: ids } } })
  const known = new Set(people.map(({ id }) => id))
  // Whoever is no person stands there by account. A host's accounts may have numbers, which no person's id is asked as.
  const accounts = ids.filter((each) => !known.has(each))
  const others =
    accounts.length === 0
      ? []
      : await local.find(req, 'people', { ...system, where: { account: { in: accounts } } })
  return accountsOf([...people, ...others])
}

function accountsOf(people: readonly Pick<Person, 'account'>[]): string[] {
  return [...new Set(people.flatMap(({ account }) => (account ? [idOf(account)] : [])))]
}

async function holdersOf(
  req: PayloadRequest,
  roles: readonly AssignedRole[],
  edition: Edition,
  guideline: Guideline | null,
): Promise<Person[]> {
  const day = today(optionsOf(req.payload).clock)
  const held = await local.find(req, 'role-assignments', {
    overrideAccess: true,
    where: {
      and: [
        { role: { in: [...roles] } },
        { from: { less_than_equal: day } },
        { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] },
      ],
    },
  })
  const units = await unitAndAbove(req, guideline)
  const ids = held
    .filter(
      (each) =>
        roleTies[each.role] === 'institution' || units.has(each.unit ? idOf(each.unit) : ''),
    )
    .map((each) => idOf(each.person))
  const writers = new Set(edition.changedBy ?? [])
  const people = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: ids.filter((id) => !writers.has(id)) } },
    select: { name: true, activeTo: true, account: true },
  })
  return (
    people
      .filter((each) => !each.activeTo || each.activeTo >= day)
      // Without an account nobody can press the button.
      .filter((each) => each.account && !writers.has(idOf(each.account)))
  )
}

async function unitAndAbove(
  req: PayloadRequest,
  guideline: Guideline | null,
): Promise<ReadonlySet<string>> {
  if (!guideline) return new Set()
  const id = idOf(guideline.ownerUnit)
  const unit = await local.findById(req, 'units', id, { overrideAccess: true })
  return new Set([id, ...(unit?.ancestors ?? []).map(idOf)])
}
