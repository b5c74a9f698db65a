import type { PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { principalOf } from '../../access/principal.ts'
import { type AssignedRole, assignedRoles } from '../../access/roles.ts'
import { refuse } from '../../core/refuse.ts'
import { isDuplicate } from '../../database/duplicate-key.ts'
import { idOf, local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { CalendarAddress } from '../../generated-types.ts'
import { idInSecret, isSecretOf, secretOf } from './secret.ts'
import { calendarRefusalText as refusals } from './text.ts'

/** What a calendar holds: the whole cycle of a unit, or what one's role is responsible for wherever one holds it. */
export type CalendarOf =
  | { readonly unit: string; readonly role: null }
  | { readonly unit: null; readonly role: AssignedRole }

/** A calendar somebody has an address for. */
export interface KnownCalendar {
  readonly of: CalendarOf
  /** The secret part of its address. */
  readonly secret: string
}

const system = { overrideAccess: true } as const

/** The calendars the one who asks has addresses for. */
export async function myCalendars(req: PayloadRequest): Promise<KnownCalendar[]> {
  const { account } = await principalOf(req)
  if (account === null) return []
  const found = await local.find(req, 'calendar-addresses', {
    ...system,
    where: { account: { equals: account } },
    sort: 'key',
  })
  return found.flatMap((each) => {
    const of = calendarIn(each)
    return of === null ? [] : [{ of, secret: secretOf(each, req.payload.secret) }]
  })
}

/**
 * Hands out an address for a calendar: the one there is, or a new one in its place, so that the old one leads nowhere.
 * @throws Refusal 403 without the right to read the cycle of the unit, or without the role
 */
export async function giveAddress(
  req: PayloadRequest,
  of: CalendarOf,
  { renew }: { readonly renew: boolean },
): Promise<void> {
  const account = await whoMayHave(req, of)
  const key = keyOf(account, of)
  try {
    await inTransaction(req, async () => {
      const stands = await addressAt(req, key)
      if (stands === null) {
        await local.create(req, 'calendar-addresses', { key, account, ...of, turn: 1 }, system)
      } else if (renew) {
        const turn = stands.turn + 1
        await local.update(req, 'calendar-addresses', stands.id, { turn }, system)
      }
    })
  } catch (error) {
    // Pressed in two windows at once: the other one's address is as good.
    if (!isDuplicate(error)) throw error
  }
}

/** Takes an address away. What is not there is gone already; no right is needed to have less. */
export async function stopAddress(req: PayloadRequest, of: CalendarOf): Promise<void> {
  const { account } = await principalOf(req)
  if (account === null) return
  const stands = await addressAt(req, keyOf(account, of))
  if (stands) await local.delete(req, 'calendar-addresses', stands.id, system)
}

/** Whose calendar a secret address is, and of what; null for an address that leads nowhere. */
export async function calendarAt(
  req: PayloadRequest,
  given: string,
): Promise<{ readonly account: string; readonly of: CalendarOf } | null> {
  const id = idInSecret(given)
  const found = id === null ? null : await local.findById(req, 'calendar-addresses', id, system)
  if (!found?.account || !isSecretOf(given, found, req.payload.secret)) return null
  const of = calendarIn(found)
  return of && { account: idOf(found.account), of }
}

/** May the one who asks have this calendar? Asked anew each time a program gets it. */
export async function mayHave(req: PayloadRequest, { role, unit }: CalendarOf): Promise<boolean> {
  const { account, held } = await principalOf(req)
  if (account === null) return false
  if (unit === null) return held.some((each) => each.role === role)
  const { all, units } = await reachOf(req, 'activity-occurrences', 'read')
  return all || units.includes(unit)
}

async function whoMayHave(req: PayloadRequest, of: CalendarOf): Promise<string> {
  const { account } = await principalOf(req)
  if (account === null || !(await mayHave(req, of))) {
    refuse(req, refusals.notYours, { status: 403, code: 'notAllowed' })
  }
  return account
}

async function addressAt(req: PayloadRequest, key: string): Promise<CalendarAddress | null> {
  const [found] = await local.find(req, 'calendar-addresses', {
    ...system,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found ?? null
}

function calendarIn({ role, unit }: CalendarAddress): CalendarOf | null {
  if (unit) return { unit: idOf(unit), role: null }
  const known = assignedRoles.find((each) => each === role)
  return known ? { unit: null, role: known } : null
}

function keyOf(account: string, { role, unit }: CalendarOf): string {
  return `${account}:${unit === null ? `role:${role}` : `unit:${unit}`}`
}
