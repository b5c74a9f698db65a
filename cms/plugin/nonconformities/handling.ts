import type { PayloadRequest } from 'payload'
import { asHandled } from '../access/handed-up.ts'
import { handlingUnitOf } from '../access/handling.ts'
import { idOf } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { holdersOf, type Holder, type UnitHolders } from '../organisation/holders.ts'
import { approvers, holdersOfRoles } from './approvers.ts'

/** Who handles a case, as it is stored. */
export interface Handling {
  readonly concernsManager: boolean
  readonly handlingUnit: string | null
  readonly withheldFrom: string[]
}

/** A case that concerns no manager: handled where it happened, and kept from nobody. */
export const handledInUnit = (): Handling => ({
  concernsManager: false,
  handlingUnit: null,
  withheldFrom: [],
})

/**
 * Who handles a case in a unit: the unit itself or, where the case concerns a manager, the nearest above that another
 * person manages. The manager, deputies and coordinators who would have handled it are kept out of it by name. Once
 * someone is, a case stays kept from them, wherever it is moved: whoever reported was promised so.
 * @param unit where it happened
 * @param asked.manager unit whose manager it is said to concern; null where nobody says so
 * @param asked.before people it is kept from already
 */
export async function handlingOf(
  req: PayloadRequest,
  unit: string,
  asked: { readonly manager: string | null; readonly before: readonly string[] },
): Promise<Handling> {
  const { before, manager } = asked
  if (manager === null && before.length === 0) return handledInUnit()
  const here = await holdersOf(req, unit)
  const of = manager === null || manager === unit ? here : await holdersOf(req, manager)
  const concerned = manager === null ? [] : concernedBy(of)
  return handlingAbove(here, [...before, ...concerned])
}

/** Who handles a case that concerns the manager of the unit it happened in. */
export function handlingOfManagers(here: UnitHolders): Handling {
  return handlingAbove(here, concernedBy(here))
}

function handlingAbove(here: UnitHolders, people: readonly string[]): Handling {
  const withheldFrom = [...new Set(people)]
  const line = here.managedLine.map((each) => ({
    unit: each.unit,
    managers: each.managers.map(({ person }) => person),
  }))
  const handlingUnit = handlingUnitOf(line, withheldFrom)
  return { concernsManager: true, handlingUnit, withheldFrom }
}

/** Those who would handle what happens in a unit: its managers, deputies and coordinators. */
function concernedBy({ coordinators, deputies, managedLine }: UnitHolders): string[] {
  const managers = managedLine[0]?.managers ?? []
  return [...managers, ...deputies, ...coordinators].map(({ person }) => person)
}

/**
 * Those who handle a case today: manager, deputies and coordinators of the unit that handles it, or the HSE directors
 * where no unit may. Nobody it is kept from is among them. Where that leaves nobody at the top, the rest of the HSE unit
 * and the chief safety representative.
 * @param wanted which of those who run a unit are asked for
 */
async function amongHandlers(
  req: PayloadRequest,
  { id, unit }: Pick<Nonconformity, 'id' | 'unit'>,
  wanted: (holders: UnitHolders) => Holder[],
): Promise<Holder[]> {
  const found = await asHandled(req, { id, unit: idOf(unit) })
  if (!('handlingUnit' in found)) return wanted(await holdersOf(req, found.unit))
  const { handlingUnit, withheldFrom } = found
  const handling =
    handlingUnit === null ? await approvers(req) : wanted(await holdersOf(req, handlingUnit))
  const may = ({ person }: Holder): boolean => !withheldFrom.includes(person)
  if (handlingUnit !== null || handling.some(may)) return handling.filter(may)
  // It concerns the HSE director too: it goes to others who read every case, so that it never reaches nobody.
  return (await holdersOfRoles(req, ['hseUnitEditor', 'chiefSafetyRep'])).filter(may)
}

/**
 * Accounts of those who handle a case today; where none of them has one, of the HSE directors it is not kept from, so
 * that what is asked reaches somebody.
 */
export function handlingAccounts(
  req: PayloadRequest,
  found: Pick<Nonconformity, 'id' | 'unit'>,
): Promise<string[]> {
  return reachable(req, found, leadsOf)
}

/**
 * Accounts of those of them who act as the manager: the manager, and a deputy for as long as it was set beforehand. For
 * what is the manager's alone to answer. Where none of them has one, as `handlingAccounts`.
 */
export function managingAccounts(
  req: PayloadRequest,
  found: Pick<Nonconformity, 'id' | 'unit'>,
): Promise<string[]> {
  return reachable(req, found, actingAsManager)
}

async function reachable(
  req: PayloadRequest,
  found: Pick<Nonconformity, 'id' | 'unit'>,
  wanted: (holders: UnitHolders) => Holder[],
): Promise<string[]> {
  const handling = accountsOf(await amongHandlers(req, found, wanted))
  if (handling.length > 0) return handling
  const now = await asHandled(req, { id: found.id, unit: idOf(found.unit) })
  const withheldFrom = 'withheldFrom' in now ? now.withheldFrom : []
  return accountsOf((await approvers(req)).filter(({ person }) => !withheldFrom.includes(person)))
}

/** Accounts of people, of those who have one. */
export function accountsOf(holders: readonly Holder[]): string[] {
  return holders.flatMap(({ account }) => (account ? [account] : []))
}

function leadsOf({ coordinators, deputies, manager }: UnitHolders): Holder[] {
  return [...(manager ? [manager] : []), ...deputies, ...coordinators]
}

function actingAsManager({ deputies, manager }: UnitHolders): Holder[] {
  return [...(manager ? [manager] : []), ...deputies.filter(({ until }) => Boolean(until))]
}
