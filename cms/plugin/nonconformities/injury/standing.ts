import type { PayloadRequest } from 'payload'
import { idOf, local } from '../../database/local.ts'
import { casesKnown } from '../known-to.ts'
import { injuryOf } from './rules.ts'
import type { Injury } from './text.ts'

/** A death or a serious injury that is neither cleared nor closed, as it stands on a start page. */
export interface StandingInjury {
  readonly id: string
  readonly number: string
  /** Id of the unit where it happened. */
  readonly unit: string
  /** `YYYY-MM-DD` */
  readonly eventDate: string
  /** `YYYY-MM-DD` */
  readonly reportedDate: string
  readonly injury: Injury
  /** False for those who are told that it has happened, and do not read the case. */
  readonly readable: boolean
}

/**
 * Every death and serious injury that the one who asks must know of, the newest first. Which there are is read as the
 * system: a manager knows of one that concerns the manager, and reads nothing of it.
 */
export async function standingInjuries(req: PayloadRequest): Promise<StandingInjury[]> {
  const { injuries } = await casesKnown(req)
  const found = injuries.toSorted((one, other) => other.eventDate.localeCompare(one.eventDate))
  if (found.length === 0) return []
  const own = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where: { id: { in: found.map(({ id }) => id) } },
    select: { number: true },
  })
  const readable = new Set(own.map(({ id }) => id))
  return found.map((each) => ({
    id: each.id,
    number: each.number,
    unit: idOf(each.unit),
    eventDate: each.eventDate,
    reportedDate: each.reportedDate,
    injury: injuryOf(each) ?? 'confirmed',
    readable: readable.has(each.id),
  }))
}
